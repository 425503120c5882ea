import type { Conversation } from "../core/conversation.ts";
import type { Texts } from "../core/texts/texts.ts";
import { followEnd } from "./follow-end.ts";
import { find } from "./find.ts";
import { createFrameWriter } from "./frame-writer.ts";
import { createMessageView, type MessageView } from "./message-view.ts";

/** The exchange on screen. Messages that stay are kept as they are; streamed text is written once per frame. */
export function mountConversationLog(
  root: HTMLElement,
  texts: () => Texts,
  onCopy: (text: string, button: HTMLButtonElement) => void,
) {
  const log = find(root, "[role=log]", HTMLElement);
  const empty = find(root, "[data-part=empty]", HTMLElement);
  const follow = followEnd(log, find(root, "[data-action=jump]", HTMLButtonElement));
  const views = new Map<string, MessageView>();
  const pending = { thinking: "", answer: "" };
  let last: MessageView | undefined;

  const writer = createFrameWriter(() => {
    last?.append("thinking", pending.thinking);
    last?.append("answer", pending.answer);
    pending.thinking = "";
    pending.answer = "";
    follow.grown();
  });

  return {
    show({ messages }: Conversation): void {
      writer.flush();
      const kept = new Set(messages.map(({ id }) => id));
      for (const [id, view] of views) {
        if (kept.has(id)) continue;
        view.element.remove();
        views.delete(id);
      }
      for (const message of messages) {
        const known = views.get(message.id);
        const view =
          known ?? createMessageView(message, texts(), (button) => onCopy(view.copyable(), button));
        if (known === undefined) log.append(view.element);
        else known.show(message, texts());
        views.set(message.id, view);
        last = view;
      }
      empty.hidden = messages.length > 0;
      follow.grown();
    },
    /** Text for the last answer, drawn with the next frame. */
    append(kind: "thinking" | "answer", text: string): void {
      pending[kind] += text;
      writer.schedule();
    },
    /** What was drawn as the last answer was thinking. */
    rethink(): void {
      writer.flush();
      last?.rethink();
    },
    follow: follow.restart,
    focus: (): void => log.focus({ preventScroll: true }),
  };
}
