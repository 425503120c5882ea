import { EMPTY_CONVERSATION, siblingsOf, type Tree } from "../model/branches.ts";
import type { Message } from "../model/conversation.ts";
import type { ChatTexts } from "../texts/en.ts";
import { followEnd } from "./follow-end.ts";
import { createFrameWriter, find, nextFrame } from "../../platform/index.ts";
import type { MarkdownTools } from "../../markdown/index.ts";
import { showBranch } from "./branch-pager.ts";
import { type MessageEvents, mountMessageActions } from "./message-actions.ts";
import {
  type AnswerEvents,
  type AssistantMessageView,
  createAssistantMessageView,
  createUserMessageView,
  type MessageView,
} from "./message-view.ts";

/** More than this between two frames is drawn before the next one. In characters. */
const MUCH = 2000;

/** A message on screen, and what it was last shown with. */
interface Shown {
  readonly view: MessageView;
  message?: Message;
  texts?: ChatTexts;
  place?: string;
}

/** The exchange on screen. Messages that stay are kept as they are; what streams in is drawn once per frame. */
export function mountConversationLog(
  root: HTMLElement,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: Omit<AnswerEvents, "onChange"> & MessageEvents,
) {
  const log = find(root, "[role=log]", HTMLElement);
  const empty = find(root, "[data-part=empty]", HTMLElement);
  const follow = followEnd(log, find(root, "[data-action=jump]", HTMLButtonElement));
  const views = new Map<string, Shown>();
  let tree = EMPTY_CONVERSATION;
  /** Answers of which something is left to draw. */
  const drawing = new Set<AssistantMessageView>();
  const pending = { thinking: "", answer: "" };
  /** The answer that streams in, also while another branch is shown. */
  let streaming: AssistantMessageView | undefined;

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

  /** Hands what has arrived since the last frame to the answer. */
  function take(): void {
    streaming?.append("thinking", pending.thinking);
    streaming?.append("answer", pending.answer);
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
    if (message.role === "user") return createUserMessageView(message, events);
    const view = createAssistantMessageView(message, texts(), tools, {
      ...events,
      onChange: () => draw(view),
    });
    return view;
  }

  mountMessageActions(
    root,
    texts,
    {
      textOf: (id) => views.get(id)?.view.source() ?? "",
      beside(id, step): string | undefined {
        const message = tree.all.get(id);
        const siblings = message === undefined ? [] : siblingsOf(tree, message);
        return siblings[siblings.indexOf(id) + step];
      },
      hold: follow.hold,
    },
    events,
  );

  /** Brings a message up to date. What has not changed is left alone: there may be thousands. */
  function update(shown: Shown, message: Message): void {
    const siblings = siblingsOf(tree, message);
    const index = siblings.indexOf(message.id);
    const now = { message, texts: texts(), place: `${index}/${siblings.length}` };
    if (shown.message === message && shown.texts === now.texts && shown.place === now.place) return;
    Object.assign(shown, now);
    shown.view.show(message, now.texts);
    showBranch(shown.view.element, index, siblings.length, now.texts);
    if (isAnswer(shown.view)) draw(shown.view);
  }

  return {
    /** `answering`: the id of the answer that streams in; the last one, unless told otherwise. */
    show(now: Tree, answering = now.messages.at(-1)?.id): void {
      const { messages } = (tree = now);
      empty.hidden = messages.length > 0;
      if (messages.length === 0 && views.size === 0) return;
      take();
      const kept = new Set(messages.map(({ id }) => id));
      for (const [id, shown] of views) {
        if (kept.has(id)) continue;
        shown.view.element.remove();
        const message = id === answering ? now.all.get(id) : undefined;
        if (message === undefined) views.delete(id);
        else update(shown, message);
      }
      let next = log.firstElementChild;
      for (const message of messages) {
        const shown = views.get(message.id) ?? { view: add(message) };
        views.set(message.id, shown);
        const { element } = shown.view;
        if (element === next) next = element.nextElementSibling;
        else {
          log.insertBefore(element, next);
          follow.watch(element);
        }
        update(shown, message);
      }
      const answer = views.get(answering ?? "")?.view;
      streaming = answer !== undefined && isAnswer(answer) ? answer : undefined;
      writer.schedule();
    },
    /** Text for the answer that streams in, drawn with the next frame. */
    append(kind: "thinking" | "answer", text: string): void {
      pending[kind] += text;
      if (streaming !== undefined) draw(streaming);
      if (pending[kind].length > MUCH) writer.hurry();
    },
    /** What was drawn as the answer was thinking. */
    rethink(): void {
      take();
      streaming?.rethink();
    },
    /** A library has arrived: what was drawn without it is drawn again. */
    redraw(): void {
      for (const { view } of views.values()) if (isAnswer(view)) draw(view);
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
