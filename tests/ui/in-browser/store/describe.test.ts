import { describe, expect, test } from "vitest";
import type { ModelFile } from "../../../../src/in-browser/model/model-file.ts";
import { never, startHost, TOY, UNKNOWN_TOY } from "./model-host.ts";

const SHA256 = "0123456789abcdef".repeat(4);
const HUB_FILE: ModelFile = {
  ...UNKNOWN_TOY,
  url: "https://huggingface.co/o/r/resolve/main/Q4/m.gguf",
  bytes: 386_000_000,
};

function hub(tree: unknown, size?: number) {
  return startHost({
    answer: ({ method }) =>
      method === "HEAD"
        ? new Response(
            null,
            size === undefined ? { status: 404 } : { headers: { "content-length": `${size}` } },
          )
        : Response.json(tree),
  });
}

describe("What a host reports about a model", () => {
  test("The hub tells size and checksum", async () => {
    const { store, requests } = await hub([
      { type: "directory", path: "Q4/m.gguf" },
      { type: "file", path: "Q4/other.gguf", size: 1 },
      {
        type: "file",
        path: "Q4/m.gguf",
        size: 135,
        lfs: { oid: SHA256.toUpperCase(), size: 123_456, pointerSize: 135 },
      },
    ]);
    const told = await store.describe(HUB_FILE, never());
    expect(told).toEqual({ ...HUB_FILE, bytes: 123_456, sha256: SHA256 });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET https://huggingface.co/api/models/o/r/tree/main/Q4",
    ]);
    expect(requests[0]).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
  });

  test.each([
    [
      "a small file without a checksum",
      [{ type: "file", path: "Q4/m.gguf", size: 7 }],
      { bytes: 7, sha256: undefined },
    ],
    ["not this file", [{ type: "file", path: "m.gguf", size: 7 }], { bytes: 99, sha256: undefined }],
    ["something else", { error: "Repository not found" }, { bytes: 99, sha256: undefined }],
    ["nonsense", [null, 3, { type: "file", path: "Q4/m.gguf", size: "7" }], { bytes: 99, sha256: undefined }],
    [
      "an odd checksum",
      [{ type: "file", path: "Q4/m.gguf", lfs: { oid: "md5", size: 8 } }],
      { bytes: 8, sha256: undefined },
    ],
  ])("Where the hub lists %s, the rest comes from the file itself", async (_, tree, known) => {
    const { store } = await hub(tree, 99);
    expect(await store.describe(HUB_FILE, never())).toEqual({ ...HUB_FILE, ...known });
  });

  test("Another host tells the size", async () => {
    const { store, requests } = await hub(undefined, 99);
    expect(await store.describe(UNKNOWN_TOY, never())).toEqual({ ...UNKNOWN_TOY, bytes: 99 });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`HEAD ${TOY.url}`]);
  });

  test("A host that reports nothing, or can't be reached, leaves the model as it is", async () => {
    const refusing = await startHost({ answer: () => new Response(null, { status: 403 }) });
    expect(await refusing.store.describe(HUB_FILE, never())).toEqual(HUB_FILE);
    const lost = await startHost({ answer: () => Promise.reject(new TypeError("Failed to fetch")) });
    expect(await lost.store.describe(HUB_FILE, never())).toEqual(HUB_FILE);
    const packed = { "content-length": "9", "content-encoding": "gzip" };
    const packing = await startHost({ answer: () => new Response(null, { headers: packed }) });
    expect(await packing.store.describe(UNKNOWN_TOY, never())).toEqual(UNKNOWN_TOY);
  });

  test("Nothing is requested for known values, or for the user's own file", async () => {
    const { store, requests } = await hub([]);
    expect(await store.describe(TOY, never())).toBe(TOY);
    const own = { ...UNKNOWN_TOY, url: undefined };
    expect(await store.describe(own, never())).toBe(own);
    expect(requests).toEqual([]);
  });

  test("Only a cancel makes it fail, at once", async () => {
    const cancel = new AbortController();
    const { store } = await startHost({
      answer: ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    });
    const asking = store.describe(HUB_FILE, cancel.signal);
    cancel.abort();
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
  });
});
