import type { MessageWindow } from "../model/message-window.ts";
import type { ChatTexts } from "../texts/en.ts";
import { cloneTemplate, find, translate } from "../../platform/index.ts";

export interface MoreMessagesEvents {
  onEarlier(): void;
  onLater(): void;
}

/** The lines at both ends of the mounted messages: how many are not mounted, and a button for the next ones. */
export function createMoreMessages(log: HTMLElement, texts: () => ChatTexts, events: MoreMessagesEvents) {
  const earlier = cloneTemplate(log.ownerDocument, "earlier-messages");
  const later = cloneTemplate(log.ownerDocument, "later-messages");
  let count = { earlier: 0, later: 0 };
  find(earlier, "button", HTMLButtonElement).addEventListener("click", events.onEarlier);
  find(later, "button", HTMLButtonElement).addEventListener("click", events.onLater);

  function show(line: HTMLElement, hidden: number, text: string, position: "afterbegin" | "beforeend"): void {
    if (hidden === 0) {
      if (line.contains(document.activeElement)) log.focus({ preventScroll: true });
      return line.remove();
    }
    find(line, "span", HTMLElement).textContent = text;
    translate(line, texts());
    if (line.parentNode !== log) log.insertAdjacentElement(position, line);
  }

  return {
    show({ start, end }: MessageWindow, length: number): void {
      count = { earlier: start, later: length - end };
      show(earlier, count.earlier, texts().earlierMessages(count.earlier), "afterbegin");
      show(later, count.later, texts().laterMessages(count.later), "beforeend");
    },
    /** The place of the first message. */
    first: (): Element | null =>
      earlier.parentNode === log ? earlier.nextElementSibling : log.firstElementChild,
    /** What a copy of this selection has to say before and after its text. */
    notes(selected: Range): readonly [before: string, after: string] {
      const messages = [...log.querySelectorAll(":scope > [data-id]")];
      const { earlierMessages, laterMessages, notIncluded } = texts();
      return [
        count.earlier > 0 && isSelected(messages[0], selected)
          ? notIncluded(earlierMessages(count.earlier), count.earlier)
          : "",
        count.later > 0 && isSelected(messages.at(-1), selected)
          ? notIncluded(laterMessages(count.later), count.later)
          : "",
      ];
    },
  };
}

/** Whether all of a message is selected. `Selection.containsNode` says no in Chromium where its edge is selected. */
function isSelected(message: Element | undefined, selected: Range): boolean {
  if (message === undefined) return false;
  const whole = message.ownerDocument.createRange();
  whole.selectNode(message);
  return (
    selected.compareBoundaryPoints(Range.START_TO_START, whole) <= 0 &&
    selected.compareBoundaryPoints(Range.END_TO_END, whole) >= 0
  );
}
