import type * as idbLibrary from "idb";
import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addTurn, EMPTY_CONVERSATION, withAnswer } from "../../../src/chat/model/branches.ts";
import { createHistory } from "../../../src/history/history.ts";
import { createHistoryServices } from "../../../src/history/services/browser.ts";
import { createDatabase } from "../../../src/history/services/database.ts";
import { UPGRADE_STEPS } from "../../../src/history/services/schema.ts";
import { createLastingStore } from "../../../src/history/services/lasting-store.ts";
import { createHistoryStore } from "../../../src/history/services/store.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";

const NAME = "causette.blocked";
/** How long a tab waits for a database that is blocked, in ms: not at all, or longer than a busy machine opens it. */
const [SHORT, LONG] = [50, 20_000];
const opened: (() => Promise<{ close(): void }>)[] = [];
/** The connection of an older page that does not hear that it is to close. */
let old: IDBPDatabase;

beforeEach(async () => {
  (await createDatabase(NAME, UPGRADE_STEPS, () => import("idb"), LONG)()).close();
  old = await openDB(NAME, UPGRADE_STEPS.length);
});
afterEach(async () => {
  vi.useRealTimers();
  old.close();
  for (const database of opened.splice(0)) await vi.waitFor(async () => (await database()).close());
  await deleteDB(NAME);
});

/** A tab of the version after that. */
function openTab(waitMs = SHORT) {
  const database = createDatabase(NAME, [...UPGRADE_STEPS, () => undefined], () => import("idb"), waitMs);
  opened.push(database);
  return createLastingStore(createHistoryStore(database));
}

const record = { id: "one", title: "One", createdAt: 1, updatedAt: 1 };
const question = { id: "q", role: "user", text: "Why?", order: 0 };
const written = { id: "one", change: () => record, put: [question] };

test("A database that an older tab does not let go of leaves the page in memory, which it gets when it is free", async () => {
  const store = openTab();
  expect(await store.list()).toEqual([]);
  expect(store.fault()?.kind).toBe("blocked");
  await store.write(written);
  expect(await store.list()).toEqual([record]);
  expect(await store.retry()).toBe(false);
  const over = store.fault()?.over;
  old.close();
  await over;
  expect(await store.retry()).toBe(true);
  expect(store.fault()).toBeUndefined();
  expect(await openTab(LONG).read("one")).toMatchObject({ messages: [question] });
});

test("A tab that waits behind one that is blocked, and does not hear of it, works from memory too", async () => {
  const [first, second] = [openTab(), openTab()];
  await Promise.all([first.list(), second.list()]);
  expect([first.fault()?.kind, second.fault()?.kind]).toEqual(["blocked", "blocked"]);
});

test("However long the library takes to load, the database is not called blocked, and it can be loaded again", async () => {
  old.close();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let give: (idb: typeof idbLibrary) => void = () => undefined;
  const slow = new Promise<typeof idbLibrary>((resolve) => (give = resolve));
  const load = vi.fn(() => slow).mockRejectedValueOnce(new Error("no network"));
  const database = createDatabase(NAME, undefined, load, SHORT);
  await expect(database()).rejects.toMatchObject({ kind: "unavailable" });
  const opened = database();
  await vi.advanceTimersByTimeAsync(10 * SHORT);
  vi.useRealTimers();
  give(await import("idb"));
  (await opened).close();
});

function mountHistory(waitMs = SHORT) {
  const events = {
    onChange: vi.fn(),
    onRefresh: vi.fn(),
    onDeleted: vi.fn(),
    onFault: vi.fn(),
    onFirstKept: vi.fn(),
  };
  const services = { ...createHistoryServices(), store: openTab(waitMs) };
  return { events, history: createHistory(services, createSharedMemory().open(), events) };
}

const asked = addTurn(EMPTY_CONVERSATION, { text: "Why?" }, { newId: () => crypto.randomUUID() });

test("The history says that it is blocked once there is something to keep, and stores it by itself", async () => {
  const { events, history } = mountHistory();
  await history.start();
  expect([history.isListed(), history.fault()]).toEqual([true, "blocked"]);
  expect(events.onFault).not.toHaveBeenCalled();
  history.keeper.changed("one", EMPTY_CONVERSATION, asked);
  await vi.waitFor(() => expect(events.onFault).toHaveBeenLastCalledWith("blocked"));
  old.close();
  await vi.waitFor(() => expect(events.onFault).toHaveBeenLastCalledWith(undefined));
  expect(history.fault()).toBeUndefined();
  expect((await openTab(LONG).read("one"))?.messages).toHaveLength(2);
});

test("A conversation whose last change is the first one that goes into memory is there whole", async () => {
  old.close();
  const { events, history } = mountHistory(LONG);
  history.keeper.changed("one", EMPTY_CONVERSATION, asked);
  await history.settled();
  expect(history.fault()).toBeUndefined();
  (await openDB(NAME, UPGRADE_STEPS.length + 2)).close();
  const end = { ending: { status: "done", reason: "stop" }, figures: undefined } as const;
  const answered = withAnswer(asked, { thinking: "", answer: "So.", end });
  history.keeper.changed("one", asked, answered);
  await vi.waitFor(() => expect(events.onFault).toHaveBeenLastCalledWith("newer"));
  const kept = await history.read("one");
  expect(kept?.messages).toMatchObject([{ text: "Why?" }, { answer: "So." }]);
  opened.length = 0; // it can't be opened any more
});
