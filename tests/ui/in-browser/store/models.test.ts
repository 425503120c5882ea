import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createModelStore } from "../../../../src/in-browser/store/model-store.ts";
import { openModelsFolder } from "../../../../src/in-browser/store/models-folder.ts";
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
const store = createModelStore({ segmentBytes: SEGMENT_BYTES });

describe("Two downloads of the same model", () => {
  test("bring it once: the second waits for the first, in another tab too", async () => {
    const world = await startHost();
    const [first, second] = await Promise.all([
      all(world.store.download(TOY, never())),
      all(world.reopen().download(TOY, never())),
    ]);
    expect([first.at(-1), second.at(-1)]).toEqual([
      { doneBytes: TOTAL, totalBytes: TOTAL },
      { doneBytes: TOTAL, totalBytes: TOTAL },
    ]);
    expect(world.requests).toHaveLength(1);
    expect(isSame(await bytesOf(await world.store.open(TOY.id)), await toyBytes())).toBe(true);
  });

  test("The second goes on where the first was cancelled", async () => {
    const world = await startHost({ stallsAt: 1_000_000 });
    const cancel = new AbortController();
    const isSilent = new Promise<void>((resolve) => (world.host.onStall = resolve));
    const first = problemIn(all(world.store.download(TOY, cancel.signal)));
    await isSilent;
    const second = all(world.store.download(TOY, never()));
    world.host.stallsAt = Infinity;
    cancel.abort();
    await first;
    expect((await second)[0]?.doneBytes).toBe(1_000_000);
    expect(await store.list()).toMatchObject([{ isWhole: true }]);
  });

  test("The second can be cancelled while it waits", async () => {
    const world = await startHost({ stallsAt: 1_000_000 });
    const [one, other] = [new AbortController(), new AbortController()];
    const first = problemIn(all(world.store.download(TOY, one.signal)));
    await expect.poll(() => world.requests.length).toBe(1);
    const second = all(world.store.download(TOY, other.signal));
    await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
    other.abort();
    await expect(second).rejects.toMatchObject({ name: "AbortError" });
    one.abort();
    await first;
  });
});

describe("A model that is removed", () => {
  test("is gone, and only this one", async () => {
    const world = await startHost();
    await all(world.store.download(TOY, never()));
    await all(world.store.download({ ...TOY, id: "other" }, never()));
    await world.store.remove(TOY.id);
    await world.store.remove("never-there");
    expect(await world.store.list()).toMatchObject([{ id: "other", isWhole: true }]);
    expect(await world.store.open(TOY.id)).toBeUndefined();
  });

  test("while it downloads, in whatever tab, ends the download", async () => {
    const world = await startHost({ stallsAt: 1_000_000 });
    const download = all(world.store.download(TOY, never()));
    const ended = expect(download).rejects.toMatchObject({ name: "AbortError" });
    await expect.poll(async () => (await store.list())[0]?.storedBytes).toBe(3 * SEGMENT_BYTES);
    await world.reopen().remove(TOY.id);
    await ended;
    expect(await store.list()).toEqual([]);
  });
});

describe("The list", () => {
  test("leaves out what can't be a model, and removes it", async () => {
    const models = await openModelsFolder();
    await models.getDirectoryHandle("empty", { create: true });
    await models.getFileHandle("a-file", { create: true });
    await models.getDirectoryHandle("not an id", { create: true });
    for (const [id, text] of [
      ["cut", '{"isWhole":tr'],
      ["odd", '{"isWhole":3}'],
    ] as const) {
      const folder = await models.getDirectoryHandle(id, { create: true });
      const file = await (await folder.getFileHandle("model.json", { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
    expect(await store.list()).toEqual([]);
    const left: string[] = [];
    for await (const name of models.keys()) left.push(name);
    expect(left.toSorted()).toEqual(["a-file", "not an id"]);
    for (const name of left) await models.removeEntry(name);
  });

  test("A model that lost a segment is incomplete, and a download fixes it", async () => {
    const world = await startHost();
    await all(world.store.download(TOY, never()));
    const folder = await (await openModelsFolder()).getDirectoryHandle(TOY.id);
    await folder.removeEntry("00002.part");
    expect(await store.list()).toMatchObject([{ storedBytes: 2 * SEGMENT_BYTES, isWhole: false }]);
    expect(await store.open(TOY.id)).toBeUndefined();
    await all(world.store.download(TOY, never()));
    expect(isSame(await bytesOf(await store.open(TOY.id)), await toyBytes())).toBe(true);
  });
});

describe("A file from disk", () => {
  test("is kept whole under its own name, and opens with the same bytes", async () => {
    const bytes = await toyBytes();
    const heard = await all(store.keep(new File([bytes], "Mon modèle.gguf"), never()));
    expect([heard[0], heard.at(-1)]).toEqual([
      { doneBytes: 0, totalBytes: TOTAL },
      { doneBytes: TOTAL, totalBytes: TOTAL },
    ]);
    const id = "Mon-modele";
    const stored = { id, bytes: TOTAL, storedBytes: TOTAL, isWhole: true, url: undefined, sha256: undefined };
    expect(await store.list()).toEqual([stored]);
    expect(isSame(await bytesOf(await store.open(id)), bytes)).toBe(true);
  });

  test("takes the place of another one of its name", async () => {
    await all(store.keep(new File([await toyBytes()], "m.gguf"), never()));
    await all(store.keep(new File(["GGUF, short"], "m.gguf"), never()));
    expect(await (await store.open("m"))?.text()).toBe("GGUF, short");
  });

  test("leaves nothing when it is cancelled", async () => {
    const cancel = new AbortController();
    const keep = async () => {
      for await (const _ of store.keep(new File([await toyBytes()], "m.gguf"), cancel.signal)) cancel.abort();
    };
    await expect(keep()).rejects.toMatchObject({ name: "AbortError" });
    expect(await store.list()).toEqual([]);
  });

  test("is refused when it is no GGUF, or when there is no room, and what was kept stays", async () => {
    await all(store.keep(new File(["GGUF, short"], "m.gguf"), never()));
    const text = new File(["a text"], "m.gguf");
    expect(await problemIn(all(store.keep(text, never())))).toEqual(told({ kind: "not-gguf", model: "m" }));
    vi.spyOn(navigator.storage, "estimate").mockResolvedValue({ quota: 1000, usage: 1000 });
    const large = new File([await toyBytes()], "m.gguf");
    expect(await problemIn(all(store.keep(large, never())))).toEqual(
      told({ kind: "disk-full", needBytes: TOTAL - 11, freeBytes: 0 }),
    );
    expect(await (await store.open("m"))?.text()).toBe("GGUF, short");
  });
});

describe("The storage space", () => {
  test("is reported as used and free bytes", async () => {
    await all(store.keep(new File(["GGUF, short"], "m.gguf"), never()));
    vi.spyOn(navigator.storage, "estimate").mockResolvedValue({ quota: 1000, usage: 400 });
    vi.spyOn(navigator.storage, "persisted").mockResolvedValue(true);
    expect(await store.space()).toEqual({ usedBytes: 11, freeBytes: 600, isPersistent: true });
    vi.spyOn(navigator.storage, "estimate").mockResolvedValue({});
    vi.spyOn(navigator.storage, "persisted").mockRejectedValue(new TypeError("unknown"));
    expect(await store.space()).toEqual({ usedBytes: 11, freeBytes: undefined, isPersistent: false });
  });

  test("Persistent storage is what the browser grants", async () => {
    const ask = vi.spyOn(navigator.storage, "persist").mockResolvedValue(true);
    expect(await store.persist()).toBe(true);
    ask.mockResolvedValue(false);
    expect(await store.persist()).toBe(false);
    ask.mockRejectedValue(new TypeError("unknown"));
    expect(await store.persist()).toBe(false);
    onTestFinished(() => ask.mockRestore());
  });
});
