import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EMPTY_CONVERSATION,
  removeAlone,
  removeBranch,
  switchTo,
  type Tree,
  treeOf,
} from "../../../src/chat/model/branches.ts";
import type { Message } from "../../../src/chat/model/conversation.ts";
import {
  FIRST_MESSAGES,
  keepWindow,
  lastMessages,
  MAX_MESSAGES,
  messagesAround,
} from "../../../src/chat/model/message-window.ts";

const chain = (count: number, name = "m", from?: Tree, after?: string): Tree => {
  const all = new Map<string, Message>(from?.all);
  let parent = after;
  for (let index = 0; index < count; index += 1) {
    const id = `${name}${index}`;
    all.set(id, { role: "user", id, parent, text: id });
    parent = id;
  }
  return treeOf(all, parent);
};
const LONG = chain(3000);

test("The last messages come first, and those around one that was searched for", () => {
  expect(lastMessages(3000)).toEqual({ start: 2970, end: 3000 });
  expect(lastMessages(3)).toEqual({ start: 0, end: 3 });
  expect(messagesAround(2, 3000).start).toBe(0);
  expect(messagesAround(2999, 3000).end).toBe(3000);
});

describe("What stays mounted", () => {
  test("when a message is added: all of it, and the new one where the end was mounted", () => {
    const next = chain(2, "new", LONG, "m2999");
    expect(keepWindow({ start: 2950, end: 3000 }, LONG.messages, next, true)).toEqual({
      start: 2950,
      end: 3002,
    });
    expect(keepWindow({ start: 40, end: 90 }, LONG.messages, next, false)).toEqual({ start: 40, end: 90 });
  });

  test("when a message is deleted alone: the others", () => {
    const next = removeAlone(LONG, "m60");
    expect(keepWindow({ start: 40, end: 90 }, LONG.messages, next, false)).toEqual({ start: 40, end: 90 });
    expect(keepWindow({ start: 60, end: 90 }, LONG.messages, next, false)).toEqual({ start: 60, end: 90 });
  });

  test("when what follows is deleted, and when that is undone: what was before it", () => {
    const next = removeBranch(LONG, "m50");
    const kept = keepWindow({ start: 40, end: 90 }, LONG.messages, next, false);
    expect(kept).toEqual({ start: 40, end: 50 });
    expect(keepWindow({ start: 40, end: 50 }, next.messages, LONG, false)).toEqual({ start: 40, end: 70 });
    expect(keepWindow({ start: 40, end: 50 }, next.messages, LONG, true)).toEqual({ start: 2970, end: 3000 });
    expect(keepWindow({ start: 50, end: 90 }, LONG.messages, next, false)).toBeUndefined();
  });

  test("with a switch at the first mounted message: the same places of the other branch", () => {
    const both = chain(500, "other", LONG, "m39");
    const back = switchTo(both, "m2999");
    expect(both.messages[40]?.id).toBe("other0");
    expect(keepWindow({ start: 40, end: 90 }, back.messages, both, false)).toEqual({ start: 40, end: 90 });
  });

  test("of another conversation: nothing", () => {
    expect(keepWindow({ start: 40, end: 90 }, LONG.messages, chain(10, "other"), false)).toBeUndefined();
    expect(keepWindow({ start: 0, end: 0 }, EMPTY_CONVERSATION.messages, LONG, true)).toBeUndefined();
    expect(keepWindow({ start: 0, end: 0 }, [], EMPTY_CONVERSATION, true)).toBeUndefined();
  });
});

test("Whatever changes: it is a part of the branch, not much longer, and has the end where it was followed", () => {
  const place = fc.nat({ max: 399 });
  const change = fc.constantFrom("branch", "alone", "switch", "undo", "add");
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: MAX_MESSAGES }), change, place, (start, size, kind, at) => {
      const before = chain(400);
      const window = { start, end: Math.min(400, start + size) };
      const isAtEnd = window.end === 400;
      const id = `m${at}`;
      const next = {
        branch: () => removeBranch(before, id),
        alone: () => removeAlone(before, id),
        switch: () => chain(30, "other", before, id),
        undo: () => chain(300, "more", before, "m399"),
        add: () => chain(2, "more", before, "m399"),
      }[kind]();
      const kept = keepWindow(window, before.messages, next, isAtEnd) ?? lastMessages(next.messages.length);
      expect(kept.start).toBeGreaterThanOrEqual(0);
      expect(kept.end).toBeLessThanOrEqual(next.messages.length);
      expect(kept.end - kept.start).toBeLessThanOrEqual(MAX_MESSAGES + FIRST_MESSAGES);
      if (next.messages.length > 0) expect(kept.end).toBeGreaterThan(kept.start);
      if (isAtEnd) expect(kept.end).toBe(next.messages.length);
    }),
  );
});
