import { beforeEach, describe, expect, test, vi } from "vitest";
import type { DownloadProgress } from "../../../../src/connections/lm-studio/model/lm-studio.ts";
import { createLmStudio } from "../../../../src/connections/lm-studio/services/lm-studio.ts";
import { standInModel } from "../../../support/lm-studio/models.ts";
import { openLmStudio, problemIn } from "./open.ts";

const { signal } = new AbortController();
const NEW = standInModel("new", { sizeBytes: 1000 });

beforeEach(() => {
  vi.stubGlobal("location", { protocol: "file:" });
  return () => void vi.unstubAllGlobals();
});

describe("A download", () => {
  test("is watched until the model is there", async () => {
    const steps = [
      () => server.download("new").to(400, 50),
      () => server.download("new").pause(),
      () => server.download("new").complete(),
    ];
    const { server, lmStudio, at } = await openLmStudio({ downloadable: [NEW] }, async () =>
      steps.shift()?.(),
    );
    expect(await all(lmStudio.download(at, "new", signal))).toEqual([
      { doneBytes: 0, totalBytes: 1000, bytesPerSecond: 0 },
      { doneBytes: 400, totalBytes: 1000, bytesPerSecond: 50 },
      { doneBytes: 400, totalBytes: 1000, bytesPerSecond: 0 },
      { doneBytes: 1000, totalBytes: 1000, bytesPerSecond: undefined },
    ]);
    expect(server.models.map(({ key }) => key)).toContain("new");
    expect(await all(lmStudio.download(at, "new", signal))).toEqual([]);
  });

  test("that LM Studio gives up has failed", async () => {
    const { server, lmStudio, at } = await openLmStudio({ downloadable: [NEW] }, async () =>
      server.download("new").fail(),
    );
    expect(await problemIn(all(lmStudio.download(at, "new", signal)))).toMatchObject({
      code: "lm-studio-download-failed",
    });
  });

  test("of a name that nobody knows fails in the server's words", async () => {
    const { lmStudio, at } = await openLmStudio();
    expect(await problemIn(all(lmStudio.download(at, "nowhere", signal)))).toEqual({
      kind: "model-not-found",
      said: "Model 'nowhere' not found",
    });
  });

  test("continues on the server when the page stops watching", async () => {
    const abort = new AbortController();
    const { server, lmStudio, at } = await openLmStudio({ downloadable: [NEW] }, async (signal) => {
      abort.abort();
      signal.throwIfAborted();
    });
    await expect(all(lmStudio.download(at, "new", abort.signal))).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(server.requests).toHaveLength(1);
    server.download("new").complete();
    expect(server.models.map(({ key }) => key)).toContain("new");
  });

  test("whose watching loses the connection can be watched again", async () => {
    const { server, lmStudio, at } = await openLmStudio({ downloadable: [NEW] }, async () => undefined);
    server.hold("status").drop();
    expect(await problemIn(all(lmStudio.download(at, "new", signal)))).toEqual({ kind: "dropped" });
    server.download("new").to(700);
    const [now] = await firstOf(lmStudio.download(at, "new", signal));
    expect(now).toMatchObject({ doneBytes: 700 });
  });
});

test("The pause between two questions ends with the signal", async () => {
  const { server, at } = await openLmStudio({ downloadable: [NEW] });
  const abort = new AbortController();
  const watching = createLmStudio().download(at, "new", abort.signal)[Symbol.asyncIterator]();
  await watching.next();
  const next = watching.next(); // it pauses now
  abort.abort();
  await expect(next).rejects.toMatchObject({ name: "AbortError" });
  expect(server.requests).toHaveLength(1);
});

async function firstOf<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  for await (const one of all) return [one];
  return [];
}

async function all(downloads: AsyncIterable<DownloadProgress>): Promise<readonly DownloadProgress[]> {
  const seen: DownloadProgress[] = [];
  for await (const progress of downloads) seen.push(progress);
  return seen;
}
