import { EMPTY_CONVERSATION, type Tree } from "../model/branches.ts";
import type { Message } from "../model/conversation.ts";
import {
  FIRST_MESSAGES,
  keepWindow,
  lastMessages,
  type MessageWindow,
  messagesAround,
  NO_MESSAGES,
} from "../model/message-window.ts";
import type { ChatTexts } from "../texts/en.ts";
import { mountCopySelection } from "./copy-selection.ts";
import type { followEnd } from "./follow-end.ts";
import type { MessageViews } from "./message-views.ts";
import { createMoreMessages } from "./more-messages.ts";
import { createMountedMessages } from "./mounted-messages.ts";
import { isFarFrom, isInUse, trimWindow } from "./trim-window.ts";

/** For making and drawing messages in a frame: the browser needs the rest of it, for their layout. */
const BUDGET_MS = 4;
/** At most so many are added in a frame: to lay them out takes longer than to make them. */
const MAX_ADDED = 4;
/** Messages are added while less than this is beyond the screen, in heights of the box. */
const NEAR = 2;

export interface LogWindowEvents {
  /** Whether messages are being drawn. */
  isDrawing(): boolean;
  /** Messages have been unmounted. */
  onUnmounted(): void;
}

/**
 * Mounts a part of the branch that is shown: its end first, and more when the reader comes near to where it begins or
 * ends. Messages are drawn before they are added, and what is read keeps its place.
 */
export function createLogWindow(
  log: HTMLElement,
  texts: () => ChatTexts,
  follow: ReturnType<typeof followEnd>,
  views: MessageViews,
  events: LogWindowEvents,
) {
  let tree: Tree = EMPTY_CONVERSATION;
  let range = NO_MESSAGES;
  /** To be mounted, however far from the screen: the reader has asked for it. */
  let asked: MessageWindow | undefined;
  let isScheduled = false;
  const mounted = createMountedMessages(log, follow, views);
  const lines = createMoreMessages(log, texts, {
    onEarlier: () => ask({ start: Math.max(0, range.start - FIRST_MESSAGES), end: range.end }),
    onLater: () => ask({ start: range.start, end: Math.min(length(), range.end + FIRST_MESSAGES) }),
  });
  const length = (): number => tree.messages.length;

  function mount(next: MessageWindow): void {
    range = next;
    lines.show(next, length());
    mounted.show(tree.messages, next, lines.first);
    events.onUnmounted();
  }

  const elementAt = (index: number): HTMLElement | undefined => mounted.find(tree.messages[index]?.id ?? "");

  function ask(wanted: MessageWindow): void {
    asked = wanted;
    schedule();
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(extend);
  }

  /** At which end messages are missing. Reads the layout. */
  function missing(): "earlier" | "later" | undefined {
    const near = NEAR * log.clientHeight;
    const below = log.scrollHeight - log.clientHeight - log.scrollTop;
    if (range.start > 0 && (log.scrollTop < near || range.start > (asked?.start ?? Infinity)))
      return "earlier";
    if (range.end < length() && (below < near || range.end < (asked?.end ?? 0))) return "later";
    asked = undefined;
    return undefined;
  }

  /** Adds some messages, if there are too few; those that can't be seen are unmounted if there are too many. */
  function extend(): void {
    isScheduled = false;
    const side = log.isConnected ? missing() : undefined;
    if (side === undefined) return;
    const stop = performance.now() + BUDGET_MS;
    let { start, end } = range;
    const isEnough = (): boolean =>
      performance.now() > stop || start + MAX_ADDED <= range.start || end - MAX_ADDED >= range.end;
    do {
      const message = tree.messages[side === "earlier" ? start - 1 : end];
      if (message === undefined || !isDrawn(message, stop)) break;
      if (side === "earlier") start -= 1;
      else end += 1;
    } while (!isEnough());
    if (end - start > range.end - range.start) {
      const isKept = (index: number): boolean => {
        const element = elementAt(index);
        return element !== undefined && (isInUse(element) || !isFarFrom(log, element));
      };
      const restore = follow.keep();
      mount(trimWindow({ start, end }, side, isKept));
      restore();
    }
    schedule();
  }

  /** Makes and draws a message. False when its time is over before. */
  function isDrawn(message: Message, stop: number): boolean {
    views.open(message);
    while (views.draw(message.id)) if (performance.now() > stop) return false;
    return true;
  }

  /** After a change of the layout, or of the place that is read. */
  function look(): void {
    if (range.end - range.start === length() || (follow.isFollowing() && events.isDrawing())) return;
    if (missing() !== undefined) schedule();
  }

  /** Mounts the end, and no more than it takes: with many messages mounted, the layout of each token takes longer. */
  function showEnd(): void {
    asked = undefined;
    const last = lastMessages(length());
    if (range.end < length()) return mount(last);
    if (range.end - range.start <= 2 * FIRST_MESSAGES) return;
    let { start } = range;
    for (; start < last.start; start += 1) {
      const element = elementAt(start);
      if (element !== undefined && isInUse(element)) break;
    }
    mount({ start, end: range.end });
  }

  function finishForPrint(): void {
    if (!log.isConnected || range.end - range.start === length()) return;
    const [before, restore] = [range, follow.keep()];
    for (const message of tree.messages) isDrawn(message, Infinity);
    mount({ start: 0, end: length() });
    addEventListener(
      "afterprint",
      () => {
        mount(before.end <= length() ? before : lastMessages(length()));
        restore();
      },
      { once: true },
    );
  }

  log.addEventListener("scroll", look);
  // Before Markdown finishes what is there (markdown/drawing.ts).
  addEventListener("beforeprint", finishForPrint, { capture: true });
  mountCopySelection(log, lines.notes);

  return {
    show(now: Tree): void {
      const kept = keepWindow(range, tree.messages, now, follow.isFollowing());
      tree = now;
      asked = undefined;
      mount(kept ?? lastMessages(length()));
      if (kept === undefined && length() > 0) follow.restart();
      else if (range.end < length()) follow.hold(); // shows the button to the end
    },
    look,
    showEnd,
    isMounted: (id: string): boolean => mounted.find(id) !== undefined,
    hasEnd: (): boolean => range.end === length(),
    /** Mounts a message of the branch and those around it. `undefined` when it is not in the branch. */
    reach(id: string): HTMLElement | undefined {
      const index = tree.messages.findIndex((message) => message.id === id);
      if (index < 0) return undefined;
      if (mounted.find(id) === undefined) mount(messagesAround(index, length()));
      const stop = performance.now() + 4 * BUDGET_MS;
      for (const message of tree.messages.slice(range.start, index + 1)) isDrawn(message, stop);
      schedule();
      return mounted.find(id);
    },
  };
}
