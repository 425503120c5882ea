import { EMPTY_CONVERSATION, siblingsOf, type Tree } from "../model/branches.ts";
import type { ChatTexts } from "../texts/en.ts";
import { createEditing, type EditingEvents } from "./editing.ts";
import { followEnd } from "./follow-end.ts";
import { createFrameWriter, find, nextFrame } from "../../platform/index.ts";
import type { MarkdownTools } from "../../markdown/index.ts";
import { createLogWindow } from "./log-window.ts";
import { markFound } from "./mark-found.ts";
import { type MessageEvents, mountMessageActions } from "./message-actions.ts";
import type { AnswerEvents, AssistantMessageView } from "./message-view.ts";
import { createMessageViews, isAnswer } from "./message-views.ts";

/** More than this between two frames is drawn before the next one. In characters. */
const MUCH = 2000;

export type LogEvents = Omit<AnswerEvents, "onChange"> & MessageEvents & EditingEvents;

/**
 * The exchange on screen, of which a part is mounted (log-window.ts). Messages that stay are kept as they are; what
 * streams in is drawn once per frame.
 */
export function mountConversationLog(
  root: HTMLElement,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: LogEvents,
) {
  const log = find(root, "[role=log]", HTMLElement);
  const empty = find(root, "[data-part=empty]", HTMLElement);
  const follow = followEnd(log, find(root, "[data-action=jump]", HTMLButtonElement), {
    isMounted: () => part.hasEnd(),
    mount: () => part.showEnd(),
  });
  let tree = EMPTY_CONVERSATION;
  /** Answers of which something is left to draw. */
  const drawing = new Set<AssistantMessageView>();
  const pending = { thinking: "", answer: "" };
  /** The answer that streams in, also while it is not mounted. */
  let streaming: AssistantMessageView | undefined;
  let streamingId: string | undefined;

  const writer = createFrameWriter(
    () => {
      take();
      const answer = [...drawing].at(-1); // what is nearest to the end is seen first
      if (answer !== undefined && !answer.draw()) drawing.delete(answer);
      showBusy();
      return drawing.size > 0;
    },
    () => {
      follow.grown(drawing.size > 0);
      part.look();
    },
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

  const editing = createEditing(log, texts, events);
  const views = createMessageViews(() => tree, texts, tools, events, {
    drawSoon: draw,
    onMade: editing.restore,
  });
  const part = createLogWindow(log, texts, follow, views, {
    isDrawing: () => drawing.size > 0,
    onUnmounted: closeOthers,
  });

  /** Forgets the messages that are neither mounted nor stream in. */
  function closeOthers(): void {
    views.close((id) => part.isMounted(id) || id === streamingId);
    const left = views.answers();
    for (const answer of drawing) if (!left.has(answer)) drawing.delete(answer);
  }

  mountMessageActions(
    root,
    {
      edit: (article, id) => editing.open(article, id, views.find(id)?.source() ?? ""),
      beside(id, step): string | undefined {
        const message = tree.all.get(id);
        const siblings = message === undefined ? [] : siblingsOf(tree, message);
        return siblings[siblings.indexOf(id) + step];
      },
      hold: follow.hold,
    },
    events,
  );

  return {
    /** `answering`: the id of the answer that streams in; the last one, unless told otherwise. */
    show(now: Tree, answering = now.messages.at(-1)?.id): void {
      tree = now;
      empty.hidden = now.messages.length > 0;
      if (now.messages.length === 0 && views.isEmpty()) return;
      take();
      const message = now.all.get(answering ?? "");
      streamingId = message?.id;
      part.show(now);
      const answer = message && views.open(message);
      if (message !== undefined) views.drawLater(message.id);
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
      for (const answer of views.answers()) draw(answer);
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
    /** Shows a message of the branch that was searched for. Returns whether it is there. */
    reveal(id: string): boolean {
      const element = part.reach(id);
      if (element === undefined) return false;
      follow.hold();
      markFound(log, element);
      return true;
    },
    focus: (): void => log.focus({ preventScroll: true }),
  };
}
