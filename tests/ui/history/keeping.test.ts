import { afterEach, expect, test, vi } from "vitest";
import { addTurn, EMPTY_CONVERSATION, type Tree, withAnswer } from "../../../src/chat/model/branches.ts";
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
const ask = (tree: Tree, question: string): Tree => addTurn(tree, question, made);
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
