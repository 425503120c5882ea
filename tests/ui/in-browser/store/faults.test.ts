import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  all,
  bytesOf,
  clearStore,
  isSame,
  never,
  problemIn,
  startHost,
  told,
  TOY,
  toyBytes,
  UNKNOWN_TOY,
} from "./model-host.ts";

beforeEach(clearStore);
afterEach(clearStore);
afterEach(() => void vi.restoreAllMocks());

const TOTAL = TOY.bytes ?? 0;
const HOST = "host.example";

async function spoiledToy(): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await toyBytes();
  bytes[3_000_000] = (bytes[3_000_000] ?? 0) ^ 1;
  return bytes;
}

describe("A broken download", () => {
  test("one wrong bit is detected, and the next download fixes it", async () => {
    const { store, host } = await startHost({ bytes: await spoiledToy() });
    expect(await problemIn(all(store.download(TOY, never())))).toMatchObject({
      code: "download-broken",
      said: expect.stringMatching(/^SHA-256 [\da-f]{64} ≠ f0e337da/),
    });
    expect([await store.list(), await store.open(TOY.id)]).toEqual([[], undefined]);
    host.bytes = await toyBytes();
    await all(store.download(TOY, never()));
    expect(isSame(await bytesOf(await store.open(TOY.id)), host.bytes)).toBe(true);
  });

  test("a wrong bit in the part that was kept is noticed at the end", async () => {
    const { store, host } = await startHost({ bytes: await spoiledToy(), losesAt: 3_500_000 });
    await problemIn(all(store.download(TOY, never())));
    Object.assign(host, { bytes: await toyBytes(), losesAt: Infinity });
    expect(await problemIn(all(store.download(TOY, never())))).toMatchObject({ code: "download-broken" });
    expect(await store.list()).toEqual([]);
    await all(store.download(TOY, never()));
    expect(await store.list()).toMatchObject([{ isWhole: true }]);
  });

  test.each([-1, 1])(
    "a file that is longer or shorter by %i than promised is noticed before it comes",
    async (by) => {
      const bytes = new Uint8Array(TOTAL + by);
      bytes.set((await toyBytes()).subarray(0, bytes.length));
      const { store } = await startHost({ bytes });
      const heard: unknown[] = [];
      const download = async () => {
        for await (const progress of store.download(TOY, never())) heard.push(progress);
      };
      const said = `${TOTAL + by} bytes ≠ ${TOTAL} bytes`;
      expect(await problemIn(download())).toEqual(told({ kind: "download-broken", model: TOY.id, said }));
      expect([heard, await store.list()]).toEqual([[], []]);
    },
  );

  test.each([-1, 1])("so it is by %i where the host tells no size", async (by) => {
    const bytes = new Uint8Array(TOTAL + by);
    bytes.set((await toyBytes()).subarray(0, bytes.length));
    const { store } = await startHost({ bytes, tellsLength: false });
    expect(await problemIn(all(store.download(TOY, never())))).toMatchObject({ code: "download-broken" });
    expect(await store.list()).toEqual([]);
  });
});

describe("A file that is no GGUF", () => {
  test.each(["<!doctype html><title>Sign in</title>", "GG", "", "ggufffff"])(
    "%j is refused at once, and nothing of it is kept",
    async (text) => {
      const { store } = await startHost({ bytes: new TextEncoder().encode(text) });
      for (const model of [TOY, UNKNOWN_TOY]) {
        expect(await problemIn(all(store.download(model, never())))).toEqual(
          told({ kind: "not-gguf", model: TOY.id }),
        );
      }
      expect(await store.list()).toEqual([]);
    },
  );

  test("A login page in place of the rest costs nothing of what is kept", async () => {
    const { store, host } = await startHost({ losesAt: 1_000_000 });
    await problemIn(all(store.download(TOY, never())));
    host.answer = () => new Response("<!doctype html><title>Sign in</title>");
    expect(await problemIn(all(store.download(TOY, never())))).toMatchObject({ code: "not-gguf" });
    Object.assign(host, { answer: undefined, losesAt: Infinity });
    expect((await all(store.download(TOY, never())))[0]?.doneBytes).toBe(1_000_000);
    expect(await store.list()).toMatchObject([{ isWhole: true }]);
  });

  test("The first four bytes may come one by one", async () => {
    const { store, host } = await startHost();
    const { bytes } = host;
    host.answer = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (let at = 0; at < 6; at += 1) controller.enqueue(bytes.slice(at, at + 1));
            controller.enqueue(bytes.slice(6));
            controller.close();
          },
        }),
      );
    await all(store.download(TOY, never()));
    expect(isSame(await bytesOf(await store.open(TOY.id)), bytes)).toBe(true);
  });
});

describe("The host", () => {
  test("can't be reached: nothing is lost, and it is said in the browser's words", async () => {
    const { store, host } = await startHost({ losesAt: 800_000 });
    const lost = { kind: "download-interrupted", host: HOST, said: "network error" } as const;
    expect(await problemIn(all(store.download(TOY, never())))).toEqual(told(lost));
    expect(await store.list()).toMatchObject([{ storedBytes: 800_000, isWhole: false }]);
    host.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    const unreachable = { ...lost, said: "Failed to fetch" };
    expect(await problemIn(all(store.download(TOY, never())))).toEqual(told(unreachable));
    expect(await store.list()).toMatchObject([{ storedBytes: 800_000, isWhole: false }]);
  });

  test("ends before what it has announced: the rest can still come", async () => {
    const { store, host } = await startHost({ endsAt: 800_000 });
    expect(await problemIn(all(store.download(TOY, never())))).toMatchObject({
      code: "download-interrupted",
    });
    host.endsAt = Infinity;
    expect((await all(store.download(TOY, never())))[0]?.doneBytes).toBe(800_000);
  });

  test.each([401, 403, 404, 429, 500, 503])("refuses with %i, and what is kept stays", async (status) => {
    const { store, host } = await startHost({ losesAt: 800_000 });
    await problemIn(all(store.download(TOY, never())));
    host.answer = () => new Response("no", { status });
    const refused = { kind: "download-refused", host: HOST, status } as const;
    expect(await problemIn(all(store.download(TOY, never())))).toEqual(told(refused));
    expect(await store.list()).toMatchObject([{ storedBytes: 800_000, isWhole: false }]);
  });
});
