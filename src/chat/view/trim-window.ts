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

/** Whether a message is far from the screen. */
export function isFarFrom(box: HTMLElement, message: HTMLElement): boolean {
  const [seen, place] = [box.getBoundingClientRect(), message.getBoundingClientRect()];
  const far = FAR * box.clientHeight;
  return place.top > seen.bottom + far || place.bottom < seen.top - far;
}

/** Whether the reader is at work in a message: it has the focus, an open editor, or a part of the selection. */
export function isInUse(message: HTMLElement): boolean {
  if (message.contains(document.activeElement) || "editing" in message.dataset) return true;
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(message, true);
}
