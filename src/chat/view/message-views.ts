import { siblingsOf, type Tree } from "../model/branches.ts";
import type { Message } from "../model/conversation.ts";
import type { ChatTexts } from "../texts/en.ts";
import { showBranch } from "./branch-pager.ts";
import type { MarkdownTools } from "../../markdown/index.ts";
import {
  type AnswerEvents,
  type AssistantMessageView,
  createAssistantMessageView,
  createUserMessageView,
  type MessageView,
} from "./message-view.ts";
import { createToolMessageView } from "./tool-message-view.ts";

/** A message, and what it was last shown with. */
interface Shown {
  readonly view: MessageView;
  message?: Message;
  texts?: ChatTexts;
  place?: string;
  isAnswered?: boolean;
  /** Something in it is not drawn yet. */
  isDue?: boolean;
}

export type MessageViews = ReturnType<typeof createMessageViews>;

interface MessageViewsEvents {
  /** Draws an answer with the next frames. */
  drawSoon(answer: AssistantMessageView): void;
  onMade(element: HTMLElement, id: string): void;
}

/** The views of the messages that are mounted or are about to be. */
export function createMessageViews(
  tree: () => Tree,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: Omit<AnswerEvents, "onChange">,
  { drawSoon, onMade }: MessageViewsEvents,
) {
  const views = new Map<string, Shown>();

  function add(message: Message): MessageView {
    if (message.role === "user") return createUserMessageView(message, events);
    if (message.role === "tool") return createToolMessageView(message, events);
    const answerEvents = { ...events, onChange: () => drawSoon(view) };
    const view = createAssistantMessageView(message, texts(), tools, answerEvents);
    return view;
  }

  /** Whether the results of the calls of a message were sent. */
  function isAnswered({ id }: Message): boolean {
    const { following, all } = tree();
    return following.get(id)?.some((each) => all.get(each)?.role === "tool") === true;
  }

  /** Brings a message up to date. What has not changed is left alone. */
  function update(shown: Shown, message: Message): void {
    const siblings = siblingsOf(tree(), message);
    const index = siblings.indexOf(message.id);
    const place = `${index}/${siblings.length}`;
    const now = { message, texts: texts(), place, isAnswered: isAnswered(message) };
    const isSame = shown.message === message && shown.texts === now.texts && shown.place === place;
    if (isSame && shown.isAnswered === now.isAnswered) return;
    Object.assign(shown, now, { isDue: true });
    shown.view.show(message, now.texts, now.isAnswered);
    showBranch(shown.view.element, index, siblings.length, now.texts);
  }

  return {
    /** The view of a message, which is made, or brought up to date. */
    open(message: Message): MessageView {
      const known = views.get(message.id);
      const shown = known ?? { view: add(message) };
      views.set(message.id, shown);
      update(shown, message);
      if (known === undefined) onMade(shown.view.element, message.id);
      return shown.view;
    },
    find: (id: string): MessageView | undefined => views.get(id)?.view,
    /** Draws a message for a part of a frame. True when there is more to draw. */
    draw(id: string): boolean {
      const shown = views.get(id);
      if (shown === undefined || !isAnswer(shown.view)) return false;
      return (shown.isDue = shown.view.draw());
    },
    /** Draws it with the next frames, if there is something to draw. */
    drawLater(id: string): void {
      const shown = views.get(id);
      if (!shown?.isDue || !isAnswer(shown.view)) return;
      shown.isDue = false;
      drawSoon(shown.view);
    },
    /** Forgets all but those that are kept. */
    close(isKept: (id: string) => boolean): void {
      for (const id of views.keys()) if (!isKept(id)) views.delete(id);
    },
    isEmpty: (): boolean => views.size === 0,
    answers: (): ReadonlySet<AssistantMessageView> =>
      new Set([...views.values()].map(({ view }) => view).filter(isAnswer)),
  };
}

export function isAnswer(view: MessageView): view is AssistantMessageView {
  return "draw" in view;
}
