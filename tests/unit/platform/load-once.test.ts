import { expect, test, vi } from "vitest";
import { loadOnce } from "../../../src/platform/services/load-once.ts";

test("Several calls load once, at the first call", async () => {
  const load = vi.fn(() => Promise.resolve({}));
  const open = loadOnce(load);
  expect(load).not.toHaveBeenCalled();
  const first = open();
  expect(open()).toBe(first);
  await first;
  expect(open()).toBe(first);
  expect(load).toHaveBeenCalledTimes(1);
});

test("A failure rejects all pending calls, and the next call tries again", async () => {
  const load = vi.fn(() => Promise.resolve("there"));
  load.mockRejectedValueOnce(new Error("gone"));
  const open = loadOnce(load);
  const waiting = [open(), open()];
  for (const one of waiting) await expect(one).rejects.toThrow("gone");
  expect(await open()).toBe("there");
  expect(await open()).toBe("there");
  expect(load).toHaveBeenCalledTimes(2);
});
