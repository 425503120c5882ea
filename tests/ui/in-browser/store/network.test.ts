import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createModelStore } from "../../../../src/in-browser/store/model-store.ts";
import { startChecksum } from "../../../../src/in-browser/store/checksum.ts";
import { all, bytesOf, clearStore, isSame, never, TOY, toyBytes, toyURL } from "./model-host.ts";

beforeEach(clearStore);
afterEach(clearStore);

test("With the browser's own fetch, a download is broken off, goes on and is whole; its address is the page's", async () => {
  const store = createModelStore({ segmentBytes: 1_000_000 });
  const model = { ...TOY, url: new URL(toyURL, location.href).pathname };
  for await (const { doneBytes } of store.download(model, never())) if (doneBytes > 0) break;
  const [part] = await store.list();
  expect(part?.storedBytes).toBeGreaterThan(0);
  const fetch = vi.spyOn(globalThis, "fetch");
  const told = await all(store.download(model, never()));
  expect(told[0]?.doneBytes).toBe(part?.storedBytes);
  const headers = part?.isWhole === true ? [] : [{ range: `bytes=${part?.storedBytes}-` }];
  expect(fetch.mock.calls.map(([, init]) => init?.headers)).toEqual(headers);
  fetch.mockRestore();
  expect(isSame(await bytesOf(await store.open(TOY.id)), await toyBytes())).toBe(true);
});

test("Verifying megabytes yields to the browser again and again", async () => {
  const checksum = await startChecksum();
  const bytes = new Uint8Array(40_000_000);
  let [tasks, isOver] = [0, false];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    tasks += 1;
    if (!isOver) port2.postMessage(undefined);
  });
  port1.start();
  port2.postMessage(undefined);
  await checksum.add(bytes);
  isOver = true;
  expect(tasks).toBeGreaterThan(3);
  expect(checksum.hex()).toMatch(/^[\da-f]{64}$/);
});

test("A check can be cancelled in the middle", async () => {
  const checksum = await startChecksum();
  const cancel = new AbortController();
  const checking = checksum.addFiles([new Blob([new Uint8Array(8_000_000)])], cancel.signal);
  cancel.abort();
  await expect(checking).rejects.toMatchObject({ name: "AbortError" });
});
