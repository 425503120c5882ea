import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  all,
  bytesOf,
  cancelAt,
  clearStore,
  isSame,
  never,
  problemIn,
  startHost,
  TOY,
  toyBytes,
  UNKNOWN_TOY,
} from "./model-host.ts";

beforeEach(clearStore);
afterEach(clearStore);

const TOTAL = TOY.bytes ?? 0;

describe("A download", () => {
  test("fetches and verifies the whole file, and reports its progress", async () => {
    const { store, reopen, requests } = await startHost();
    const told = await all(store.download(TOY, never()));
    expect(told[0]).toEqual({ doneBytes: 0, totalBytes: TOTAL });
    expect(told.at(-1)).toEqual({ doneBytes: TOTAL, totalBytes: TOTAL });
    expect(told.map(({ doneBytes }) => doneBytes)).toEqual(
      told.map(({ doneBytes }) => doneBytes).toSorted((one, other) => one - other),
    );
    for (const opened of [store, reopen()]) {
      expect(await opened.list()).toEqual([{ ...kept(), storedBytes: TOTAL, isWhole: true }]);
      expect(isSame(await bytesOf(await opened.open(TOY.id)), await toyBytes())).toBe(true);
    }
    expect(requests).toHaveLength(1);
  });

  test("sends no cookies, no referrer, and no header that a host would have to allow", async () => {
    const world = await startHost();
    await cancelAt(world, 500_000);
    await all(world.store.download(TOY, never()));
    for (const { credentials, referrerPolicy, mode, redirect, headers } of world.requests) {
      expect([credentials, referrerPolicy, mode, redirect]).toEqual([
        "omit",
        "no-referrer",
        "cors",
        "follow",
      ]);
      expect([...headers.keys()].filter((name) => name !== "range")).toEqual([]);
    }
  });

  test("accepts a file of unknown size", async () => {
    const { store } = await startHost({ tellsLength: false });
    const told = await all(store.download(UNKNOWN_TOY, never()));
    expect(told[0]).toEqual({ doneBytes: 0, totalBytes: undefined });
    expect(told.at(-1)).toEqual({ doneBytes: TOTAL, totalBytes: TOTAL });
    expect(isSame(await bytesOf(await store.open(TOY.id)), await toyBytes())).toBe(true);
  });

  test("takes a size without a checksum for a hint", async () => {
    const { store } = await startHost();
    await all(store.download({ ...UNKNOWN_TOY, bytes: 386 }, never()));
    expect(await store.list()).toMatchObject([{ bytes: TOTAL, isWhole: true }]);
  });

  test("asks for nothing when the model is whole already", async () => {
    const { store, requests } = await startHost();
    await all(store.download(TOY, never()));
    expect(await all(store.download(TOY, never()))).toEqual([{ doneBytes: TOTAL, totalBytes: TOTAL }]);
    expect(requests).toHaveLength(1);
  });

  test("checks a whole model whose checksum is known only now, and leaves it whole when that is cancelled", async () => {
    const { store, requests } = await startHost();
    await all(store.download(UNKNOWN_TOY, never()));
    for await (const _ of store.download(TOY, never())) break;
    expect(await store.list()).toMatchObject([{ sha256: undefined, isWhole: true }]);
    await all(store.download(TOY, never()));
    expect(await store.list()).toMatchObject([{ sha256: TOY.sha256, isWhole: true }]);
    expect(requests).toHaveLength(1);
  });

  test("brings the new version in place of the old one", async () => {
    const bytes = (await toyBytes()).slice(0, 1_000_000);
    const { store } = await startHost({ bytes });
    await all(store.download({ ...UNKNOWN_TOY, bytes: 1 }, never()));
    const renewed = await startHost();
    await all(renewed.store.download(TOY, never()));
    expect(isSame(await bytesOf(await store.open(TOY.id)), await toyBytes())).toBe(true);
  });
});

describe("A download that is cancelled", () => {
  test("ends at once, though the host is silent, with the reason of the cancel, and keeps what came", async () => {
    const world = await startHost({ stallsAt: 1_000_000 });
    const cancel = new AbortController();
    world.host.onStall = () => cancel.abort(new Error("my reason"));
    await expect(all(world.store.download(TOY, cancel.signal))).rejects.toThrow("my reason");
    expect(await world.store.list()).toEqual([{ ...kept(), storedBytes: 1_000_000, isWhole: false }]);
    expect(await world.store.open(TOY.id)).toBeUndefined();
  });

  test("goes on where it was, also after a reload", async () => {
    const world = await startHost();
    expect(await cancelAt(world, 700_000)).toMatchObject({ name: "AbortError" });
    const told = await all(world.reopen().download(TOY, never()));
    expect(told[0]).toEqual({ doneBytes: 700_000, totalBytes: TOTAL });
    expect(world.requests.map(({ headers }) => headers.get("range"))).toEqual([null, "bytes=700000-"]);
    expect(isSame(await bytesOf(await world.store.open(TOY.id)), await toyBytes())).toBe(true);
  });

  test("can be lost again and again, and loses nothing", async () => {
    const world = await startHost();
    for (let stop = 100_000; stop < TOTAL; stop += 777_777) {
      world.host.losesAt = stop;
      expect(await problemIn(all(world.store.download(TOY, never())))).toMatchObject({
        code: "download-interrupted",
      });
      expect(await world.store.list()).toMatchObject([{ storedBytes: stop, isWhole: false }]);
    }
    world.host.losesAt = Infinity;
    await all(world.store.download(TOY, never()));
    expect(isSame(await bytesOf(await world.store.open(TOY.id)), await toyBytes())).toBe(true);
  });

  test("ends when nobody reads it any more, and keeps what arrived", async () => {
    const { store, requests } = await startHost();
    for await (const { doneBytes } of store.download(TOY, never())) if (doneBytes > 0) break;
    expect(requests[0]?.signal.aborted).toBe(true);
    const [part] = await store.list();
    expect(part?.storedBytes).toBeGreaterThan(0);
    expect((await all(store.download(TOY, never())))[0]?.doneBytes).toBe(part?.storedBytes);
  });

  test("begins nothing when it was cancelled before", async () => {
    const { store, requests } = await startHost();
    await expect(all(store.download(TOY, AbortSignal.abort()))).rejects.toThrow("abort");
    expect([requests, await store.list()]).toEqual([[], []]);
  });
});

function kept() {
  const { id, url, bytes, sha256 } = TOY;
  return { id, url, bytes, sha256 };
}
