import { afterEach, expect, test, vi } from "vitest";
import type { Attachment } from "../../../src/attachments/index.ts";
import { addTurn, EMPTY_CONVERSATION, type Tree, withAnswer } from "../../../src/chat/model/branches.ts";
import { parseConversation } from "../../../src/chat/model/parse-conversation.ts";
import { createKeeping } from "../../../src/history/keeping.ts";
import { HistoryError } from "../../../src/history/model/history-error.ts";
import { createMemoryStore } from "../../../src/history/services/memory-store.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";

afterEach(() => void vi.restoreAllMocks());

function mount(memory = createSharedMemory(), store = createMemoryStore()) {
  const events = { onKept: vi.fn(), onFault: vi.fn(), onStored: vi.fn() };
  return { ...events, memory, store, keeping: createKeeping(store, memory.open(), events) };
}

let count = 0;
const made = { newId: (): string => `m${(count += 1)}` };
const ask = (tree: Tree, text: string, attachments: readonly Attachment[] = []): Tree =>
  addTurn(tree, { text, attachments }, made);
const picture = (size: number): Attachment => ({
  ...{ kind: "picture", name: "a.png", width: 1, height: 1, alt: "" },
  url: `data:image/png;base64,${"A".repeat(size)}`,
});
const answerOf = (tree: Tree): string => tree.messages.at(-1)?.id ?? "";
const done = (tree: Tree, answer: string): Tree => {
  const end = { ending: { status: "done", reason: "stop" }, figures: undefined } as const;
  return withAnswer(tree, { thinking: "", answer, end });
};

test("A question is stored at once, titled by its beginning, and its answer when it has ended", async () => {
  const { keeping, store } = mount();
  const asked = ask(EMPTY_CONVERSATION, "\n Why  walnuts?\nAnd why not?");
  keeping.changed("c", EMPTY_CONVERSATION, asked);
  await keeping.settled();
  const kept = await store.read("c");
  expect(kept?.record).toMatchObject({ title: "Why walnuts?", leaf: answerOf(asked) });
  expect(kept?.messages).toMatchObject([{ role: "user" }, { role: "assistant", answer: "", end: undefined }]);
  keeping.changed("c", asked, done(asked, "They keep."));
  await keeping.settled();
  expect((await store.read("c"))?.messages[1]).toMatchObject({ answer: "They keep.", order: 1 });
});

test("What streams is stored in pieces while it streams, and none of it twice", async () => {
  const { keeping, store } = mount();
  const append = vi.spyOn(store, "append");
  const asked = ask(EMPTY_CONVERSATION, "Why?");
  keeping.changed("c", EMPTY_CONVERSATION, asked);
  let now = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => now);
  for (const word of ["They ", "keep ", "for ", "a ", "year."]) {
    keeping.added("c", "answer", word);
    now += 250;
  }
  await vi.waitFor(async () => {
    expect((await store.read("c"))?.messages[1]).toMatchObject({ answer: "They keep for a year." });
  });
  const pieces = append.mock.calls.map(([{ part, texts }]) => [part, texts["answer"]]);
  expect(pieces.map(([part]) => part)).toEqual(pieces.map((_, index) => index));
  expect(pieces.map(([, text]) => text).join("")).toBe("They keep for a year.");
});

test("On a full disk nothing is lost: it is said once, and all is stored when there is room", async () => {
  const { keeping, store, onFault, onStored } = mount();
  const write = vi.spyOn(store, "write").mockRejectedValue(new HistoryError("full"));
  const one = ask(EMPTY_CONVERSATION, "One?");
  keeping.changed("c", EMPTY_CONVERSATION, one);
  keeping.changed("c", one, done(one, "First."));
  await keeping.settled();
  expect(onFault.mock.lastCall?.[0]).toMatchObject({ kind: "full" });
  expect(await store.read("c")).toBeUndefined();
  write.mockRestore();
  const two = ask(EMPTY_CONVERSATION, "Two?");
  keeping.changed("other", EMPTY_CONVERSATION, two);
  await vi.waitFor(() => expect(onStored).toHaveBeenCalledOnce());
  expect((await store.read("c"))?.messages).toMatchObject([{ text: "One?" }, { answer: "First." }]);
  expect((await store.read("other"))?.messages).toHaveLength(2);
});

test("What a page that is left could not write, the next one writes: a question, and the end of an answer", async () => {
  const { keeping, store, memory } = mount();
  const asked = ask(EMPTY_CONVERSATION, "Why?");
  keeping.changed("c", EMPTY_CONVERSATION, asked);
  await keeping.settled();
  keeping.added("c", "answer", "They ");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  const late = ask(asked, "And figs?");
  const never = vi.spyOn(store, "write").mockReturnValue(new Promise(() => undefined));
  const append = vi.spyOn(store, "append").mockReturnValue(new Promise(() => undefined));
  keeping.changed("c", asked, late);
  keeping.added("c", "thinking", "Hm.");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  never.mockRestore();
  append.mockRestore();

  const next = mount(memory, store);
  await next.keeping.writeJournal();
  const kept = await store.read("c");
  expect(kept?.messages).toMatchObject([
    { text: "Why?" },
    { answer: "They " },
    { text: "And figs?" },
    { thinking: "Hm.", answer: "" },
  ]);
  expect(memory.read("unsaved")).toBeUndefined();
});

test("A disk that has no room for a picture gets the text, and the picture once there is room", async () => {
  const { keeping, store, onFault, onKept, onStored } = mount();
  const { write: writeReally } = store;
  const write = vi.spyOn(store, "write").mockImplementation(async (change) => {
    if (JSON.stringify(change.put).includes("base64")) throw new HistoryError("full");
    return writeReally(change);
  });
  const asked = ask(EMPTY_CONVERSATION, "What is it?", [picture(40)]);
  keeping.changed("c", EMPTY_CONVERSATION, asked);
  await keeping.settled();
  expect(onFault.mock.lastCall?.[0]).toMatchObject({ kind: "full" });
  expect(onKept).toHaveBeenCalledWith("c", expect.objectContaining({ title: "What is it?" }));
  const bare = parseConversation({ version: 2, messages: (await store.read("c"))?.messages });
  expect([...bare.all.values()]).toMatchObject([{ text: "What is it?" }, { role: "assistant" }]);
  expect(JSON.stringify([...bare.all.values()])).not.toContain("attachments");
  const shown = keeping.withUnsaved("c", await store.read("c"));
  expect(shown?.messages[0]).toMatchObject({ attachments: [picture(40)] });

  keeping.added("c", "answer", "A cat");
  keeping.changed("c", asked, done(asked, "A cat."));
  await keeping.settled();
  expect((await store.read("c"))?.messages[1]).toMatchObject({ answer: "A cat." });
  expect(onStored).not.toHaveBeenCalled();
  write.mockRestore();
  keeping.changed("c", asked, asked);
  await vi.waitFor(() => expect(onStored).toHaveBeenCalledOnce());
  expect((await store.read("c"))?.messages).toMatchObject([
    { attachments: [picture(40)] },
    { answer: "A cat." },
  ]);
});

for (const [size, isKept] of [
  [500, true],
  [2_000_000, false],
] as const) {
  test(`A page that is left keeps the text, and a picture of ${size} characters ${isKept ? "too" : "if it is stored"}`, async () => {
    const { keeping, store, memory } = mount();
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

    await mount(memory, next).keeping.writeJournal();
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
