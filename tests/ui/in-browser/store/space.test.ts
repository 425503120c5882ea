import { cdp } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createModelStore } from "../../../../src/in-browser/store/model-store.ts";
import {
  all,
  bytesOf,
  clearStore,
  isSame,
  never,
  problemIn,
  SEGMENT_BYTES,
  startHost,
  told,
  TOY,
  toyBytes,
} from "./model-host.ts";

beforeEach(clearStore);
afterEach(clearStore);
afterEach(() => void vi.restoreAllMocks());

const TOTAL = TOY.bytes ?? 0;

afterEach(() => setQuota(undefined));

/** What the browser says that there is room for, whatever there is. */
function fakeSpace(quota: number, usage = 0): void {
  vi.spyOn(navigator.storage, "estimate").mockResolvedValue({ quota, usage });
}

/** The room that there really is; `undefined` for as much as ever. */
async function setQuota(quotaSize: number | undefined): Promise<void> {
  const { origin } = location;
  await cdp().send("Storage.overrideQuotaForOrigin", {
    origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
}

async function usage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

describe("A full disk", () => {
  test("is reported before the download, with numbers", async () => {
    const { store, requests } = await startHost();
    fakeSpace(5_000_000, 4_000_000);
    const full = { kind: "disk-full", needBytes: TOTAL, freeBytes: 1_000_000 } as const;
    expect(await problemIn(all(store.download(TOY, never())))).toEqual(told(full));
    expect([await store.list(), requests.length]).toEqual([[], 1]);
  });

  test("does not prevent the rest of a file that fits", async () => {
    const { store, host } = await startHost({ losesAt: 4_000_000 });
    await problemIn(all(store.download(TOY, never())));
    host.losesAt = Infinity;
    fakeSpace(5_000_000, 4_500_000);
    await all(store.download(TOY, never()));
    expect(await store.list()).toMatchObject([{ isWhole: true }]);
  });

  test("counts what a new start gives back", async () => {
    const { store, host } = await startHost({ losesAt: 4_000_000, ranges: false });
    await problemIn(all(store.download(TOY, never())));
    host.losesAt = Infinity;
    fakeSpace(5_000_000, 4_500_000);
    expect((await all(store.download(TOY, never())))[0]?.doneBytes).toBe(0);
    expect(await store.list()).toMatchObject([{ isWhole: true }]);
  });

  test("in the middle keeps what is written, and the download goes on when there is room", async () => {
    const { store } = await startHost();
    await setQuota((await usage()) + 1_100_000);
    fakeSpace(1e9);
    expect(await problemIn(all(store.download(TOY, never())))).toMatchObject({ code: "disk-full" });
    vi.restoreAllMocks();
    const [part] = await store.list();
    expect(part?.isWhole).toBe(false);
    expect(part?.storedBytes).toBeGreaterThanOrEqual(2 * SEGMENT_BYTES);
    await setQuota(undefined);
    expect((await all(store.download(TOY, never())))[0]?.doneBytes).toBe(part?.storedBytes);
    expect(isSame(await bytesOf(await store.open(TOY.id)), await toyBytes())).toBe(true);
  });

  test("in the middle of a copy leaves nothing of it", async () => {
    const { store } = await startHost();
    await setQuota((await usage()) + 1_100_000);
    fakeSpace(1e9);
    const copy = store.keep(new File([await toyBytes()], "m.gguf"), never());
    expect(await problemIn(all(copy))).toEqual(told({ kind: "disk-full", needBytes: TOTAL, freeBytes: 1e9 }));
    expect(await store.list()).toEqual([]);
  });
});

describe("A browser without storage for models", () => {
  test.each([
    ["refuses it", () => Promise.reject(new DOMException("Not in private mode.", "SecurityError"))],
    ["fails without words", () => Promise.reject(new DOMException("", "Not in private mode."))],
  ])("%s: every question says so", async (_, getDirectory) => {
    vi.spyOn(navigator.storage, "getDirectory").mockImplementation(getDirectory);
    const { store, requests } = await startHost();
    const problem = { code: "no-model-store", said: expect.stringContaining("private mode") };
    expect(await problemIn(store.list())).toMatchObject(problem);
    expect(await problemIn(store.space())).toMatchObject(problem);
    expect(await problemIn(store.open(TOY.id))).toMatchObject(problem);
    expect(await problemIn(store.remove(TOY.id))).toMatchObject(problem);
    expect(await problemIn(all(store.download(TOY, never())))).toMatchObject(problem);
    expect(await problemIn(all(store.keep(new File(["GGUF"], "m.gguf"), never())))).toMatchObject(problem);
    expect(requests).toEqual([]);
    vi.restoreAllMocks();
  });

  test("A browser whose page can't write files is one", async () => {
    const { createWritable } = FileSystemFileHandle.prototype;
    Reflect.deleteProperty(FileSystemFileHandle.prototype, "createWritable");
    onTestFinished(() => void Object.assign(FileSystemFileHandle.prototype, { createWritable }));
    const said = "createWritable is missing";
    expect(await problemIn(createModelStore().list())).toEqual(told({ kind: "no-model-store", said }));
    Object.assign(FileSystemFileHandle.prototype, { createWritable });
  });
});
