import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startAfterFirstFrame } from "../../../src/shell/start-after-first-frame.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";

const frames: FrameRequestCallback[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(window, "requestAnimationFrame").mockImplementation((callback) => frames.push(callback));
});
afterEach(() => {
  frames.length = 0;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const see = (state: DocumentVisibilityState): void =>
  void vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);

function open() {
  const start = vi.fn();
  startAfterFirstFrame(createSharedMemory().open(), start);
  return start;
}

test("A visible page starts after its first frame, however late that comes on a busy machine", () => {
  see("visible");
  const start = open();
  vi.advanceTimersByTime(1000);
  expect(start).not.toHaveBeenCalled();
  for (const frame of frames) frame(0);
  vi.advanceTimersByTime(0);
  expect(start).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(start).toHaveBeenCalledTimes(1);
});

test("A page without any frame starts as well: a hidden one soon, one that gets hidden at once, a visible one late", () => {
  see("hidden");
  const hidden = open();
  vi.advanceTimersByTime(250);
  expect(hidden).toHaveBeenCalledTimes(1);

  see("visible");
  const visible = open();
  vi.advanceTimersByTime(1000);
  const left = open();
  see("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  expect([visible.mock.calls.length, left.mock.calls.length]).toEqual([1, 1]);

  see("visible");
  const slow = open();
  vi.advanceTimersByTime(10_000);
  expect(slow).toHaveBeenCalledTimes(1);
});
