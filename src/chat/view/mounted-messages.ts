import type { Message } from "../model/conversation.ts";
import type { MessageWindow } from "../model/message-window.ts";
import type { followEnd } from "./follow-end.ts";
import type { MessageViews } from "./message-views.ts";

/** The elements of the messages in the log. What stays is not moved. */
export function createMountedMessages(
  log: HTMLElement,
  follow: ReturnType<typeof followEnd>,
  views: MessageViews,
) {
  const mounted = new Map<string, HTMLElement>();

  /** Before the others are placed: each of them would be moved over what is to go. */
  function unmountAllBut(wanted: ReadonlySet<string>): void {
    for (const [id, element] of mounted) {
      if (wanted.has(id)) continue;
      element.remove();
      follow.unwatch(element);
      mounted.delete(id);
    }
  }

  return {
    find: (id: string): HTMLElement | undefined => mounted.get(id),
    /** Mounts a part of a branch, and no other messages. `first` gives the element at the place of the first one. */
    show(branch: readonly Message[], { start, end }: MessageWindow, first: () => Element | null): void {
      const wanted = branch.slice(start, end);
      unmountAllBut(new Set(wanted.map(({ id }) => id)));
      let place = first();
      wanted.forEach((message, offset) => {
        const { element } = views.open(message);
        showPlace(element, branch, start + offset);
        if (element === place) place = element.nextElementSibling;
        else log.insertBefore(element, place);
        views.drawLater(message.id);
        if (mounted.has(message.id)) return;
        mounted.set(message.id, element);
        follow.watch(element);
      });
    },
  };
}

/** What depends on the message before it, which may not be mounted: without a question there is nothing to ask again. */
function showPlace(element: HTMLElement, branch: readonly Message[], index: number): void {
  const isAnswer = branch[index]?.role === "assistant";
  const before = branch[index - 1]?.role;
  element.toggleAttribute("data-unasked", isAnswer && before !== "user" && before !== "tool");
}
