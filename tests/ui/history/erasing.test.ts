import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HistoryError } from "../../../src/history/model/history-error.ts";
import { keep, openBrowser } from "../support/open-browser.ts";

const NOW = new Date(2026, 10, 2, 12).getTime();
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

async function openTwo() {
  const browser = openBrowser();
  await keep(browser.database, "a", NOW - MINUTE);
  await keep(browser.database, "b", NOW - 2 * MINUTE);
  await keep(browser.database, "c");
  return { ...browser, one: await browser.open(0), other: await browser.open(1) };
}

for (const ids of [["a"], ["a", "b"]]) {
  test(`What is deleted for good (${ids.length}) is hidden in each tab at once, and comes back as it was`, async () => {
    const { one, other, database } = await openTwo();
    const before = await database.list();
    const rest = ["a", "b", "c"].filter((id) => !ids.includes(id));
    const { undo } = one.history.erase(ids);
    expect(one.ids()).toEqual(rest);
    expect(one.onDeleted.mock.calls.flat()).toEqual(ids);
    await vi.waitFor(() => expect(other.ids()).toEqual(rest));
    expect(other.onDeleted.mock.calls.flat()).toEqual(ids);
    expect(await one.history.read("a")).toBeUndefined();
    await undo();
    expect(one.ids()).toEqual(["a", "b", "c"]);
    await vi.waitFor(() => expect(other.ids()).toEqual(["a", "b", "c"]));
    expect(await database.list()).toEqual(before);
    expect((await other.history.read("a"))?.all.size).toBe(1);
  });
}

test("No page erases what can still be undone, however long that is; then it is erased", async () => {
  const { one, open, database } = await openTwo();
  const { undo } = one.history.erase(["a"]);
  const { finish } = one.history.erase(["b"]);
  await vi.waitFor(async () => expect(await database.record("b")).toMatchObject({ hiddenAt: NOW }));
  vi.setSystemTime(NOW + 60 * MINUTE);
  const late = await open(2);
  expect(late.ids()).toEqual(["c"]);
  await undo();
  await vi.waitFor(() => expect(late.ids()).toEqual(["a", "c"]));
  await finish();
  expect(await database.isErased("b")).toBe(true);
  expect(await database.isErased("a")).toBe(false);
});

test("What a killed tab has deleted for good stays hidden, and the next page erases it after a minute", async () => {
  const { one, open, kill, database } = await openTwo();
  one.history.erase(["a"]);
  await vi.waitFor(async () => expect(await database.record("a")).toMatchObject({ hiddenAt: NOW }));
  kill(0);
  expect((await open(2)).ids()).toEqual(["b", "c"]);
  expect(await database.isErased("a")).toBe(false);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(await database.isErased("a")).toBe(true);
});

test("What was hidden for long, and can't be undone any more, is erased at the start of a page", async () => {
  const { one, open, kill, database } = await openTwo();
  one.history.erase(["a"]);
  await vi.waitFor(async () => expect(await database.record("a")).toMatchObject({ hiddenAt: NOW }));
  kill(0);
  vi.setSystemTime(NOW + MINUTE);
  await open(2);
  expect(await database.isErased("a")).toBe(true);
});

test("Without locks it can be undone for a minute", async () => {
  const { open, database } = openBrowser({ hasLocks: false });
  await keep(database, "a", NOW);
  const { undo } = (await open(0)).history.erase(["a"]);
  await vi.waitFor(async () => expect(await database.record("a")).toMatchObject({ hiddenAt: NOW }));
  vi.setSystemTime(NOW + MINUTE - 1000);
  const other = await open(1);
  await undo();
  await vi.waitFor(() => expect(other.ids()).toEqual(["a"]));
});

test("Undo also brings back what a full disk could not hide", async () => {
  const { one, database } = await openTwo();
  const write = vi.spyOn(database, "changeAll").mockRejectedValue(new HistoryError("full"));
  const { undo } = one.history.erase(["a"]);
  await undo();
  expect(one.ids()).toEqual(["a", "b", "c"]);
  write.mockRestore();
});

test("What another tab puts into the bin leaves the screen, also when there are several", async () => {
  const { one, open, database } = await openTwo();
  await keep(database, "d");
  const late = await open(2);
  await one.history.bin(["c", "d"]);
  await vi.waitFor(() => expect(late.onDeleted.mock.calls.flat()).toEqual(["c", "d"]));
});
