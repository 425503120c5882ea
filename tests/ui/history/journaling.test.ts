import { afterEach, expect, test, vi } from "vitest";
import { EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import { parseConversation } from "../../../src/chat/model/parse-conversation.ts";
import { HistoryError } from "../../../src/history/model/history-error.ts";
import { ask, done, mountKeeping, picture } from "../support/mount-keeping.ts";

afterEach(() => void vi.restoreAllMocks());

test("What a page that is left could not write, the next one writes: a question, and the end of an answer", async () => {
  const { keeping, store, memory } = mountKeeping();
  const asked = ask(EMPTY_CONVERSATION, "Why?");
  keeping.changed("c", EMPTY_CONVERSATION, asked);
  await keeping.settled();
  keeping.added("c", "answer", "They ");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  const next = { ...store };
  vi.spyOn(store, "write").mockReturnValue(new Promise(() => undefined));
  vi.spyOn(store, "append").mockReturnValue(new Promise(() => undefined));
  keeping.changed("c", asked, ask(asked, "And figs?"));
  keeping.added("c", "thinking", "Hm.");
  dispatchEvent(new PageTransitionEvent("pagehide"));

  await mountKeeping(memory, next).keeping.writeJournal();
  const kept = await next.read("c");
  expect(kept?.messages).toMatchObject([
    { text: "Why?" },
    { answer: "They " },
    { text: "And figs?" },
    { thinking: "Hm.", answer: "" },
  ]);
  expect(memory.read("unsaved")).toBeUndefined();
});

test("What the next page can't write either is shown, kept once more, and stored when there is room", async () => {
  const { keeping, store, memory } = mountKeeping();
  const asked = ask(EMPTY_CONVERSATION, "Why?");
  keeping.changed("c", EMPTY_CONVERSATION, asked);
  await keeping.settled();
  const write = vi.spyOn(store, "write").mockRejectedValue(new HistoryError("full"));
  const append = vi.spyOn(store, "append").mockRejectedValue(new HistoryError("full"));
  keeping.added("c", "answer", "They keep.");
  keeping.changed("new", EMPTY_CONVERSATION, ask(EMPTY_CONVERSATION, "And figs?"));
  await keeping.settled();
  dispatchEvent(new PageTransitionEvent("pagehide"));
  const journal = memory.read("unsaved");
  expect(journal).toHaveLength(2);

  const next = mountKeeping(memory, store);
  await next.keeping.writeJournal();
  expect(next.onFault.mock.lastCall?.[0]).toMatchObject({ kind: "full" });
  expect(memory.read("unsaved")).toEqual(journal);
  const shown = next.keeping.withUnsaved("c", await store.read("c"));
  expect(shown?.messages).toMatchObject([{ text: "Why?" }, { answer: "They keep." }]);
  expect(next.keeping.withUnsaved("new", undefined)?.messages).toMatchObject([{ text: "And figs?" }, {}]);
  expect(next.keeping.unsaved(new Map()).map(({ id }) => id)).toContain("new");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  const ids = new Set(Object(memory.read("unsaved")).map(({ id }: { id: string }) => id));
  expect(ids).toEqual(new Set(["c", "new"]));

  for (const mock of [write, append]) mock.mockRestore();
  const last = mountKeeping(memory, store);
  await last.keeping.writeJournal();
  expect(memory.read("unsaved")).toBeUndefined();
  expect((await store.read("c"))?.messages).toMatchObject([{ text: "Why?" }, { answer: "They keep." }]);
  expect((await store.read("new"))?.messages).toMatchObject([{ text: "And figs?" }, {}]);
});

test("Of two entries of a conversation the later one counts, also while nothing can be written", async () => {
  const { keeping, store, memory } = mountKeeping();
  const never = vi.spyOn(store, "write").mockReturnValue(new Promise(() => undefined));
  const asked = ask(EMPTY_CONVERSATION, "Why?");
  keeping.changed("c", EMPTY_CONVERSATION, asked);
  dispatchEvent(new PageTransitionEvent("pagehide"));
  keeping.changed("c", asked, done(asked, "They keep."));
  dispatchEvent(new PageTransitionEvent("pagehide"));
  never.mockRejectedValue(new HistoryError("full"));

  const next = mountKeeping(memory, store);
  await next.keeping.writeJournal();
  const messages = [{ text: "Why?" }, { answer: "They keep." }];
  expect(next.keeping.withUnsaved("c", undefined)?.messages).toMatchObject(messages);
  never.mockRestore();
  next.keeping.retry();
  await next.keeping.settled();
  expect((await store.read("c"))?.messages).toMatchObject(messages);
  expect(memory.read("unsaved")).toBeUndefined();
});

test("What the device's storage has no room for is in the tab's, which the next page reads too", async () => {
  const device = { read: () => undefined, remove: vi.fn(), update: () => false };
  const { keeping, store, memory } = mountKeeping(undefined, undefined, [device]);
  const next = { ...store };
  vi.spyOn(store, "write").mockReturnValue(new Promise(() => undefined));
  keeping.changed("c", EMPTY_CONVERSATION, ask(EMPTY_CONVERSATION, "Why?"));
  dispatchEvent(new PageTransitionEvent("pagehide"));

  await mountKeeping(memory, next, [device]).keeping.writeJournal();
  expect((await next.read("c"))?.messages).toMatchObject([{ text: "Why?" }, {}]);
  expect(memory.read("unsaved")).toBeUndefined();
});

for (const [size, isKept] of [
  [500, true],
  [2_000_000, false],
] as const) {
  test(`A page that is left keeps the text, and a picture of ${size} characters ${isKept ? "too" : "if it is stored"}`, async () => {
    const { keeping, store, memory } = mountKeeping();
    const stored = ask(EMPTY_CONVERSATION, "What is it?", [picture(size)]);
    keeping.changed("c", EMPTY_CONVERSATION, stored);
    await keeping.settled();
    const next = { ...store };
    vi.spyOn(store, "write").mockReturnValue(new Promise(() => undefined));
    const late = ask(stored, "And this?", [picture(size)]);
    const touched = new Map([...late.all].map(([id, message]) => [id, { ...message }]));
    keeping.changed("c", EMPTY_CONVERSATION, { ...late, all: touched });
    dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(memory.text().length).toBeLessThan(1_000_000);

    await mountKeeping(memory, next).keeping.writeJournal();
    const kept = await store.read("c");
    const { messages } = parseConversation({ version: 2, messages: kept?.messages });
    const attached = { attachments: [picture(size)] };
    expect(messages).toMatchObject([
      { text: "What is it?", ...attached },
      {},
      { text: "And this?", ...(isKept && attached) },
      {},
    ]);
    expect("attachments" in (messages[2] ?? {})).toBe(isKept);
  });
}
