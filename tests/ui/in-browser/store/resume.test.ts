import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  all,
  bytesOf,
  cancelAt,
  clearStore,
  isSame,
  never,
  problemIn,
  SEGMENT_BYTES,
  startHost,
  TOY,
  toyBytes,
  UNKNOWN_TOY,
} from "./model-host.ts";

beforeEach(clearStore);
afterEach(clearStore);

const TOTAL = TOY.bytes ?? 0;

describe("A download that goes on", () => {
  test("starts over where the host knows no ranges", async () => {
    const world = await startHost({ ranges: false });
    await cancelAt(world, 700_000);
    const told = await all(world.store.download(TOY, never()));
    expect(told[0]?.doneBytes).toBe(0);
    expect(isSame(await bytesOf(await world.store.open(TOY.id)), await toyBytes())).toBe(true);
  });

  test("needs no Content-Range, which hosts forget to expose", async () => {
    const world = await startHost({ showsRange: false });
    await cancelAt(world, 700_000);
    const told = await all(world.store.download(TOY, never()));
    expect(told[0]?.doneBytes).toBe(700_000);
    expect(world.requests).toHaveLength(2);
    expect(isSame(await bytesOf(await world.store.open(TOY.id)), await toyBytes())).toBe(true);
  });

  test.each([
    ["its ETag tells", (bytes: Uint8Array<ArrayBuffer>) => bytes, '"2"'],
    ["its size tells", (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1000), '"1"'],
  ])("starts over when the file has changed: %s", async (_, change, etag) => {
    const world = await startHost();
    await cancelAt(world, 700_000, UNKNOWN_TOY);
    const changed = change((await toyBytes()).map((byte, index) => (index < 4 ? byte : byte ^ 255)));
    Object.assign(world.host, { bytes: changed, etag });
    await all(world.store.download(UNKNOWN_TOY, never()));
    expect(isSame(await bytesOf(await world.store.open(TOY.id)), changed)).toBe(true);
  });

  test("is done when all was there but the check (416, or no request at all)", async () => {
    const world = await startHost({ losesAt: TOTAL });
    for (const model of [UNKNOWN_TOY, TOY]) {
      await problemIn(all(world.store.download(model, never())));
      expect(await world.store.list()).toMatchObject([{ storedBytes: TOTAL, isWhole: false }]);
      await all(world.store.download(model, never()));
      expect(await world.store.list()).toMatchObject([{ storedBytes: TOTAL, isWhole: true }]);
      await world.store.remove(TOY.id);
    }
    expect(world.requests.map(({ headers }) => headers.get("range"))).toEqual([
      null,
      `bytes=${TOTAL}-`,
      null,
    ]);
  });

  test("starts over when there is less than what is kept (416)", async () => {
    const world = await startHost();
    await cancelAt(world, 700_000, UNKNOWN_TOY);
    const shorter = (await toyBytes()).slice(0, 600_000);
    world.host.bytes = shorter;
    await all(world.store.download(UNKNOWN_TOY, never()));
    expect(isSame(await bytesOf(await world.store.open(TOY.id)), shorter)).toBe(true);
  });

  test("starts after the last closed segment when the page crashes", async () => {
    const world = await startHost({ stallsAt: 1_000_000 });
    const cancel = new AbortController();
    const isSilent = new Promise<void>((resolve) => (world.host.onStall = resolve));
    const dying = problemIn(all(world.store.download(TOY, cancel.signal)));
    await isSilent;
    await expect.poll(async () => (await world.reopen().list())[0]?.storedBytes).toBe(3 * SEGMENT_BYTES);
    cancel.abort();
    await dying;
  });
});
