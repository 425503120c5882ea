import { afterEach, expect, test, vi } from "vitest";
import { EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import { parseConversation } from "../../../src/chat/model/parse-conversation.ts";
import { HistoryError } from "../../../src/history/model/history-error.ts";
import { answerOf, ask, done, mountKeeping, picture } from "../support/mount-keeping.ts";

afterEach(() => void vi.restoreAllMocks());

test("A question is stored at once, titled by its beginning, and its answer when it has ended", async () => {
  const { keeping, store } = mountKeeping();
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
  const { keeping, store } = mountKeeping();
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
  const { keeping, store, onFault, onStored } = mountKeeping();
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

test("A disk that has no room for a picture gets the text, and the picture once there is room", async () => {
  const { keeping, store, onFault, onKept, onStored } = mountKeeping();
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
