import { expect, test, vi } from "vitest";
import { addTurn, EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import { HistoryError } from "../../../src/history/model/history-error.ts";
import { keep, openBrowser } from "../support/open-browser.ts";

const made = { newId: (): string => crypto.randomUUID() };

async function openFull() {
  const { database, open } = openBrowser();
  await keep(database, "a");
  const one = await open(0);
  const write = vi.spyOn(database, "write").mockRejectedValue(new HistoryError("full"));
  const { history } = one;
  history.keeper.changed("new", EMPTY_CONVERSATION, addTurn(EMPTY_CONVERSATION, { text: "Why figs?" }, made));
  await history.settled();
  return { ...one, database, write };
}

test("What a full disk refuses is listed, and can be read, as what is to be exported", async () => {
  const { history, ids, onFault } = await openFull();
  expect(onFault).toHaveBeenLastCalledWith("full");
  expect(ids()).toEqual(["a", "new"]);
  await history.relist();
  expect(history.records().get("new")?.title).toBe("Why figs?");
  const before = await history.read("new");
  expect(before?.messages).toMatchObject([{ text: "Why figs?" }, { role: "assistant" }]);
  const kept = await history.read("a");
  if (kept === undefined) throw new Error("It is not there.");
  history.keeper.changed("a", kept, addTurn(kept, { text: "And figs?" }, made));
  expect([...((await history.read("a"))?.all.values() ?? [])]).toMatchObject([
    { text: "Why?" },
    { text: "And figs?" },
    { role: "assistant" },
  ]);
});

test("It can be deleted, also for good, with Undo, and is kept as it was left once there is room", async () => {
  const { history, ids, database, write } = await openFull();
  await history.bin(["new"]);
  expect(history.records().get("new")?.deletedAt).toBeGreaterThan(0);
  const { undo } = history.erase(["new"]);
  await history.relist();
  expect(ids()).toEqual(["a"]);
  await undo();
  expect(ids()).toEqual(["a", "new"]);
  await history.restore(["new"]);
  await history.rename("new", "Figs");
  await history.bin(["new"]);
  write.mockRestore();
  history.keeper.changed("b", EMPTY_CONVERSATION, addTurn(EMPTY_CONVERSATION, { text: "Why nuts?" }, made));
  await vi.waitFor(async () => {
    expect(await database.record("new")).toMatchObject({ title: "Figs", deletedAt: expect.any(Number) });
  });
  expect(ids()).toEqual(["a", "b", "new"]);
});
