import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createReplayClock } from "../../../../src/work/recording/model/replay-clock.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Waits for a time of the recording, and says whether it has come. */
function waitFor(clock: ReturnType<typeof createReplayClock>, at: number) {
  const state = { hasCome: false };
  const reached = clock.reach(at).then(() => (state.hasCome = true));
  return { state, reached };
}

test.each([
  [1, 1000],
  [2, 500],
  [0.1, 10_000],
])("At speed %d, a second takes %d ms", async (speed, ms) => {
  const { state } = waitFor(createReplayClock(speed), 1000);
  await vi.advanceTimersByTimeAsync(ms - 5);
  expect(state.hasCome).toBe(false);
  await vi.advanceTimersByTimeAsync(10);
  expect(state.hasCome).toBe(true);
});

test("As fast as possible, nothing waits", async () => {
  const clock = createReplayClock(Infinity);
  await clock.reach(1_000_000);
  expect(clock.position()).toBe(1_000_000);
});

test("A pause keeps the place, and going on does not skip anything", async () => {
  const clock = createReplayClock(1);
  const { state } = waitFor(clock, 1000);
  await vi.advanceTimersByTimeAsync(400);
  clock.pause();
  await vi.advanceTimersByTimeAsync(5000);
  expect(state.hasCome).toBe(false);
  expect(clock.position()).toBeCloseTo(400, -1);
  clock.goOn();
  await vi.advanceTimersByTimeAsync(590);
  expect(state.hasCome).toBe(false);
  await vi.advanceTimersByTimeAsync(20);
  expect(state.hasCome).toBe(true);
});

test("A step lets one thing happen, and then it is paused", async () => {
  const clock = createReplayClock(1);
  const first = waitFor(clock, 5000);
  clock.step();
  await vi.advanceTimersByTimeAsync(0);
  expect(first.state.hasCome).toBe(true);
  const second = waitFor(clock, 6000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(second.state.hasCome).toBe(false);
  expect(clock.isPaused()).toBe(true);
  expect(clock.position()).toBe(5000);
});

test("Another speed counts from now on", async () => {
  const clock = createReplayClock(0.1);
  const { state } = waitFor(clock, 1000);
  await vi.advanceTimersByTimeAsync(5000);
  clock.setSpeed(1);
  await vi.advanceTimersByTimeAsync(490);
  expect(state.hasCome).toBe(false);
  await vi.advanceTimersByTimeAsync(20);
  expect(state.hasCome).toBe(true);
  clock.setSpeed(Infinity);
  await clock.reach(90_000);
});

test("Stop ends the waiting, paused or not", async () => {
  const clock = createReplayClock(1);
  const stop = new AbortController();
  const waiting = clock.reach(1000, stop.signal);
  clock.pause();
  stop.abort(new Error("stopped"));
  await expect(waiting).rejects.toThrow("stopped");
});
