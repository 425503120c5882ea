import { expect, test } from "vitest";
import { CountedFile } from "../../../../src/in-browser/engine/counted-file.ts";
import { contextFor } from "../../../../src/in-browser/engine/context-for.ts";

const GIB = 2 ** 30;

test.each([
  ["a small model", 0.4 * GIB, undefined, 4096],
  ["a model that leaves less than 1 GiB", 3.3 * GIB, undefined, 2048],
  ["a model that fills the engine's 4 GiB", 3.9 * GIB, undefined, 0],
  ["a model of 5 GB", 5e9, 64 * GIB, 0],
  ["a small model on a small device", 0.4 * GIB, GIB, 2048],
  ["a model that fills a small device", 0.9 * GIB, GIB, 0],
])("%s has its context", (_, bytes, device, tokens) => {
  expect(contextFor(bytes, device)).toBe(tokens);
});

test("What is read twice counts once, and the whole is the whole", async () => {
  const done: number[] = [];
  const bytes = new Uint8Array(200_000).map((_, index) => index);
  const file = new CountedFile(new Blob([bytes]), (doneBytes) => done.push(doneBytes));
  expect(new Uint8Array(await file.slice(0, 10).arrayBuffer())).toEqual(bytes.slice(0, 10));
  file.slice(0, 65_536);
  file.slice(0, 65_537);
  file.slice(150_000, 999_999);
  expect(done).toEqual([65_536, 65_536, 131_072, 200_000]);
  expect(file.size).toBe(200_000);
});

test("Reading it as a stream counts, too", async () => {
  const done: number[] = [];
  const file = new CountedFile(new Blob([new Uint8Array(200_000)]), (doneBytes) => done.push(doneBytes));
  expect((await new Response(file.stream()).arrayBuffer()).byteLength).toBe(200_000);
  expect(done.at(-1)).toBe(200_000);
});
