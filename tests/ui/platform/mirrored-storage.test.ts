import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMirroredStorage } from "../../../src/platform/services/mirrored-storage.ts";
import { createDeviceStorage } from "../../../src/platform/services/storage.ts";

let database = "";
let count = 0;

beforeEach(() => {
  localStorage.clear();
  database = `causette.mirror-test-${++count}`;
});
afterEach(async () => {
  localStorage.clear();
  await deleteDB(database);
});

/** The storage of a page that has just started. */
const open = (): ReturnType<typeof createMirroredStorage> =>
  createMirroredStorage(createDeviceStorage(), database, () => import("idb"));

/** What the disk has when the browser is killed before it has written the rest. */
function loseSince(kept: Readonly<Record<string, string>>): void {
  localStorage.clear();
  for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
}
const onDisk = (): Readonly<Record<string, string>> => ({ ...localStorage });

test("What the storage has lost is there again after the start", async () => {
  const page = open();
  page.write("theme", "dark");
  const disk = onDisk();
  page.write("settings", { baseURL: "http://127.0.0.1:8080/v1" });
  page.update("profiles", () => ["one"]);
  await page.restoreLost(); // what was written before is in the database then
  loseSince(disk);
  const next = open();
  expect(await next.restoreLost()).toBe(true);
  expect(next.read("settings")).toEqual({ baseURL: "http://127.0.0.1:8080/v1" });
  expect(next.read("profiles")).toEqual(["one"]);
  expect(next.read("theme")).toBe("dark");
  expect(await open().restoreLost(), "once is enough").toBe(false);
});

test("A storage that has lost nothing stays as it is", async () => {
  const page = open();
  page.write("settings", 1);
  page.remove("settings");
  page.write("theme", "dark");
  await page.restoreLost();
  const disk = onDisk();
  expect(await open().restoreLost()).toBe(false);
  expect(onDisk()).toEqual(disk);
});

test("What was removed does not come back, and is in the database no more", async () => {
  const page = open();
  page.write("keys", "secret");
  const disk = onDisk();
  page.remove("keys");
  await page.restoreLost();
  loseSince(disk);
  const next = open();
  expect(next.read("keys")).toBe("secret");
  expect(await next.restoreLost()).toBe(true);
  expect(next.read("keys")).toBeUndefined();
});

test("What the page has written since its start is not replaced by what was lost", async () => {
  const page = open();
  page.write("settings", "lost");
  page.write("theme", "dark");
  await page.restoreLost();
  loseSince({});
  const next = open();
  next.write("settings", "newer");
  expect(await next.restoreLost()).toBe(true);
  expect([next.read("settings"), next.read("theme")]).toEqual(["newer", "dark"]);
});

test("Where nothing can be stored, or the library can't be loaded, nothing is restored and nothing fails", async () => {
  const page = open();
  page.write("settings", 1);
  await page.restoreLost();
  loseSince({});
  const setItem = vi.spyOn(globalThis.Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("Full", "QuotaExceededError");
  });
  expect(await open().restoreLost()).toBe(false);
  setItem.mockRestore();
  const offline = createMirroredStorage(createDeviceStorage(), database, async () => {
    throw new TypeError("Failed to fetch");
  });
  expect(offline.write("settings", 2)).toBe(true);
  expect(await offline.restoreLost()).toBe(false);
  expect(offline.read("settings")).toBe(2);
});

test("The prompt, which has a database of its own, is not written twice", async () => {
  const page = open();
  page.write("prompt", "x".repeat(1000));
  await page.restoreLost();
  loseSince({});
  expect(await open().restoreLost()).toBe(false);
});
