import { expect, test, vi } from "vitest";
import { addTurn, EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import { keep, openBrowser } from "../support/open-browser.ts";

const made = { newId: (): string => crypto.randomUUID() };

/** Reads the list again; it was read by the database before what `change` does, and arrives after it. */
async function readMeanwhile(
  {
    database,
    history,
  }: { readonly database: ReturnType<typeof openBrowser>["database"] } & Pick<
    Awaited<ReturnType<ReturnType<typeof openBrowser>["open"]>>,
    "history"
  >,
  change: () => Promise<void>,
): Promise<void> {
  const earlier = await database.list();
  let arrive: () => void = () => undefined;
  const arrival = new Promise<typeof earlier>((resolve) => (arrive = () => resolve(earlier)));
  const list = vi.spyOn(database, "list").mockReturnValue(arrival);
  const relisted = history.relist();
  await change();
  arrive();
  await relisted;
  list.mockRestore();
}

test("A question that is asked while the list is being read is not taken for a deleted one", async () => {
  const { database, open } = openBrowser();
  await keep(database, "a");
  const { history, ids, onDeleted } = await open(0);
  await readMeanwhile({ database, history }, async () => {
    history.keeper.changed(
      "new",
      EMPTY_CONVERSATION,
      addTurn(EMPTY_CONVERSATION, { text: "Why figs?" }, made),
    );
    await history.settled();
    expect(ids()).toEqual(["a", "new"]);
  });
  expect(ids()).toEqual(["a", "new"]);
  expect(onDeleted).not.toHaveBeenCalled();
});

test("What is changed while the list is being read is listed as it was changed", async () => {
  const { database, open } = openBrowser();
  for (const id of ["a", "b"]) await keep(database, id);
  const { history, ids, onDeleted } = await open(0);
  await readMeanwhile({ database, history }, async () => {
    await history.rename("a", "Figs");
    await history.bin(["b"]);
  });
  expect(history.records().get("a")?.title).toBe("Figs");
  expect(history.records().get("b")?.deletedAt).toBeGreaterThan(0);
  expect(ids()).toEqual(["a", "b"]);
  expect(onDeleted.mock.calls).toEqual([["b"]]);
});

test("What another tab has deleted is gone once the list is read again", async () => {
  const { database, open } = openBrowser();
  for (const id of ["a", "b"]) await keep(database, id);
  const { history, ids, onDeleted } = await open(0);
  await database.changeAll(["b"], (record) => ({ ...record, hiddenAt: Date.now() }));
  await history.relist();
  expect(ids()).toEqual(["a"]);
  expect(onDeleted.mock.calls).toEqual([["b"]]);
});
