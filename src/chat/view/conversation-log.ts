import type { Conversation, Message } from "../model/conversation.ts";
import type { ChatTexts } from "../texts/en.ts";
import { followEnd } from "./follow-end.ts";
import { createFrameWriter, find, nextFrame } from "../../platform/index.ts";
import type { MarkdownTools } from "../../markdown/index.ts";
import {
  type AnswerEvents,
  type AssistantMessageView,
  createAssistantMessageView,
  createUserMessageView,
  type MessageView,
} from "./message-view.ts";

/** More than this between two frames is drawn before the next one. In characters. */
const MUCH = 2000;

/** The exchange on screen. Messages that stay are kept as they are; what streams in is drawn once per frame. */
export function mountConversationLog(
  root: HTMLElement,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: Omit<AnswerEvents, "onChange">,
) {
  const log = find(root, "[role=log]", HTMLElement);
  const empty = find(root, "[data-part=empty]", HTMLElement);
  const follow = followEnd(log, find(root, "[data-action=jump]", HTMLButtonElement));
  const views = new Map<string, MessageView>();
  /** Answers of which something is left to draw. */
  const drawing = new Set<AssistantMessageView>();
  const pending = { thinking: "", answer: "" };
  let last: AssistantMessageView | undefined;

  const writer = createFrameWriter(
    () => {
      take();
      const [answer] = drawing;
      if (answer !== undefined && !answer.draw()) drawing.delete(answer);
      showBusy();
      return drawing.size > 0;
    },
    () => follow.grown(drawing.size > 0),
  );

  /** Hands what has arrived since the last frame to the last answer. */
  function take(): void {
    last?.append("thinking", pending.thinking);
    last?.append("answer", pending.answer);
    pending.thinking = "";
    pending.answer = "";
  }

  /** Writes only what is new: to write an attribute makes the browser look for styles, also when nothing changes. */
  function showBusy(): void {
    const isBusy = String(drawing.size > 0);
    if (log.ariaBusy !== isBusy) log.ariaBusy = isBusy;
  }

  function draw(answer: AssistantMessageView): void {
    drawing.add(answer);
    showBusy();
    writer.schedule();
  }

  function add(message: Message): MessageView {
    if (message.role === "user") return createUserMessageView(message.text);
    const view = createAssistantMessageView(message, texts(), tools, {
      ...events,
      onChange: () => draw(view),
    });
    return view;
  }

  return {
    show({ messages }: Conversation): void {
      empty.hidden = messages.length > 0;
      if (messages.length === 0 && views.size === 0) return;
      take();
      const kept = new Set(messages.map(({ id }) => id));
      for (const [id, view] of views) {
        if (kept.has(id)) continue;
        view.element.remove();
        views.delete(id);
      }
      for (const message of messages) {
        const view = views.get(message.id) ?? add(message);
        if (!views.has(message.id)) {
          log.append(view.element);
          follow.watch(view.element);
        }
        views.set(message.id, view);
        view.show(message, texts());
        if (!isAnswer(view)) continue;
        last = view;
        draw(view);
      }
      writer.schedule();
    },
    /** Text for the last answer, drawn with the next frame. */
    append(kind: "thinking" | "answer", text: string): void {
      pending[kind] += text;
      if (last !== undefined) draw(last);
      if (pending[kind].length > MUCH) writer.hurry();
    },
    /** What was drawn as the last answer was thinking. */
    rethink(): void {
      take();
      last?.rethink();
    },
    /** A library has arrived: what was drawn without it is drawn again. */
    redraw(): void {
      for (const view of views.values()) if (isAnswer(view)) draw(view);
    },
    /**
     * Parts of answers have changed their height: the end stays in view. Done before the layout of the next frame,
     * because a scroll after it, by a ResizeObserver, counts as a layout shift in Chromium.
     */
    settle: writer.schedule,
    /** Hides the messages, which keep their places, or shows them again. */
    conceal: (isConcealed: boolean): void => void log.toggleAttribute("data-concealed", isConcealed),
    /** Resolves when all that has arrived is drawn. */
    async drawn(): Promise<void> {
      while (drawing.size > 0) await nextFrame();
    },
    follow: follow.restart,
    focus: (): void => log.focus({ preventScroll: true }),
  };
}

function isAnswer(view: MessageView): view is AssistantMessageView {
  return "draw" in view;
}
