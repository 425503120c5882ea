import type { Tree } from "./branches.ts";

/** The part of a branch that is mounted: the messages from `start` up to `end`, which is not included. */
export interface MessageWindow {
  readonly start: number;
  readonly end: number;
}

/** So many messages are mounted at first: with answers of the usual length, they fill three screens. */
export const FIRST_MESSAGES = 30;
/** With more messages than this, those that are far from the screen are unmounted again. */
export const MAX_MESSAGES = 200;
/** Around a message that is to be found: they fill the screen. */
const BEFORE_FOUND = 6;
const AFTER_FOUND = 16;

export const NO_MESSAGES: MessageWindow = { start: 0, end: 0 };

/** The last messages of a branch. */
export function lastMessages(count: number): MessageWindow {
  return { start: Math.max(0, count - FIRST_MESSAGES), end: count };
}

/** The messages around one. */
export function messagesAround(index: number, count: number): MessageWindow {
  return { start: Math.max(0, index - BEFORE_FOUND), end: Math.min(count, index + AFTER_FOUND) };
}

/**
 * What stays mounted when another state of a conversation is shown: the messages that are in both, what is new after
 * the last one where that was mounted, and as many messages as before. `undefined` when the two have nothing in common,
 * so that another conversation begins at its end. `isAtEnd`: the reader follows the end.
 */
export function keepWindow(
  window: MessageWindow,
  was: Tree["messages"],
  { messages, all }: Tree,
  isAtEnd: boolean,
): MessageWindow | undefined {
  const mounted = was.slice(window.start, window.end);
  const [kept, lastKept] = placesOf(mounted, window.start, messages);
  // With a switch at the first mounted message none of them is kept, and the new ones are at their places.
  if (kept === undefined && !mounted.some(({ id }) => all.has(id))) return undefined;
  const first = kept ?? window.start;
  if (first >= messages.length) return lastMessages(messages.length);
  const start = window.start === 0 && first <= FIRST_MESSAGES ? 0 : first;
  const size = Math.max(window.end - window.start, FIRST_MESSAGES);
  if (window.end === was.length) {
    if (messages.length - start <= Math.max(size + FIRST_MESSAGES, MAX_MESSAGES)) {
      return { start, end: messages.length };
    }
    if (isAtEnd) return lastMessages(messages.length);
  }
  return { start, end: Math.min(messages.length, Math.max((lastKept ?? 0) + 1, start + size)) };
}

/** The places of the first and of the last of some messages that are in a branch. */
function placesOf(
  some: Tree["messages"],
  start: number,
  branch: Tree["messages"],
): [first?: number, last?: number] {
  // Mostly, all of them are where they were: then the work does not depend on the length of the branch.
  const isSame = some.every(({ id }, index) => branch[start + index]?.id === id);
  if (isSame) return some.length === 0 ? [] : [start, start + some.length - 1];
  const places = new Map(branch.map(({ id }, index) => [id, index]));
  const found = some.map(({ id }) => places.get(id)).filter((place) => place !== undefined);
  return found.length === 0 ? [] : [Math.min(...found), Math.max(...found)];
}
