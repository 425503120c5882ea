import { MAX_MESSAGES, type MessageWindow } from "../model/message-window.ts";

/** Only what is farther from the box than this is unmounted, in heights of the box: it does not come back at once. */
const FAR = 3;

/** Leaves out messages at the other end than the one where some were added, while there are too many. */
export function trimWindow(
  { start, end }: MessageWindow,
  added: "earlier" | "later",
  isKept: (index: number) => boolean,
): MessageWindow {
  if (added === "earlier") while (end - start > MAX_MESSAGES && !isKept(end - 1)) end -= 1;
  else while (end - start > MAX_MESSAGES && !isKept(start)) start += 1;
  return { start, end };
}

/** Whether a message can be unmounted without notice: it is far from the screen, and the reader is not at work in it. */
export function isFarFrom(box: HTMLElement, message: HTMLElement): boolean {
  if (message.contains(document.activeElement) || "editing" in message.dataset) return false;
  const selection = getSelection();
  if (selection !== null && !selection.isCollapsed && selection.containsNode(message, true)) return false;
  const [seen, place] = [box.getBoundingClientRect(), message.getBoundingClientRect()];
  const far = FAR * box.clientHeight;
  return place.top > seen.bottom + far || place.bottom < seen.top - far;
}
