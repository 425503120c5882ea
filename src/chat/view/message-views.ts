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

/** A message, and what it was last shown with. */
interface Shown {
  readonly view: MessageView;
  message?: Message;
  texts?: ChatTexts;
  place?: string;
  /** Something in it is not drawn yet. */
  isDue?: boolean;
}

export type MessageViews = ReturnType<typeof createMessageViews>;

/** The views of the messages that are mounted or are about to be. `drawSoon` draws an answer with the next frames. */
export function createMessageViews(
  tree: () => Tree,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: Omit<AnswerEvents, "onChange">,
  drawSoon: (answer: AssistantMessageView) => void,
) {
  const views = new Map<string, Shown>();

  function add(message: Message): MessageView {
    if (message.role === "user") return createUserMessageView(message, events);
    const view = createAssistantMessageView(message, texts(), tools, {
      ...events,
      onChange: () => drawSoon(view),
    });
    return view;
  }

  /** Brings a message up to date. What has not changed is left alone. */
  function update(shown: Shown, message: Message): void {
    const siblings = siblingsOf(tree(), message);
    const index = siblings.indexOf(message.id);
    const now = { message, texts: texts(), place: `${index}/${siblings.length}` };
    if (shown.message === message && shown.texts === now.texts && shown.place === now.place) return;
    Object.assign(shown, now, { isDue: true });
    shown.view.show(message, now.texts);
    showBranch(shown.view.element, index, siblings.length, now.texts);
  }

  return {
    /** The view of a message, which is made, or brought up to date. */
    open(message: Message): MessageView {
      const shown = views.get(message.id) ?? { view: add(message) };
      views.set(message.id, shown);
      update(shown, message);
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
