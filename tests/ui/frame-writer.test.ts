import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFrameWriter } from "../../src/ui/frame-writer.ts";
import { nextFrame } from "./support/render-page.ts";

function showTab(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(visibility);
  document.dispatchEvent(new Event("visibilitychange"));
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("In a tab that is seen", () => {
  test("it writes once per frame, however often it is asked to", async () => {
    const write = vi.fn(() => false);
    const { schedule } = createFrameWriter(write);
    for (let chunk = 0; chunk < 1000; chunk += 1) schedule();
    expect(write).not.toHaveBeenCalled();
    await nextFrame();
    expect(write).toHaveBeenCalledTimes(1);
    schedule();
    await nextFrame();
    expect(write).toHaveBeenCalledTimes(2);
  });

  test("it rests while nobody asks", async () => {
    const write = vi.fn(() => false);
    createFrameWriter(write);
    await nextFrame();
    await nextFrame();
    expect(write).not.toHaveBeenCalled();
  });

  test("it writes with each frame again, as long as more is left", async () => {
    let left = 3;
    const write = vi.fn(() => (left -= 1) > 0);
    createFrameWriter(write).schedule();
    for (const times of [1, 2, 3, 3]) {
      await nextFrame();
      expect(write).toHaveBeenCalledTimes(times);
    }
  });

  test("flush writes at once, and the frame that was asked for writes no more", async () => {
    const write = vi.fn(() => false);
    const { schedule, flush } = createFrameWriter(write);
    schedule();
    flush();
    expect(write).toHaveBeenCalledTimes(1);
    await nextFrame();
    expect(write).toHaveBeenCalledTimes(1);
  });
});

describe("In a hidden tab, where frames stop", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(globalThis, "requestAnimationFrame").mockReturnValue(1); // a frame that never comes
  });

  test("it writes on a timer, once for many chunks", () => {
    const write = vi.fn(() => false);
    const { schedule } = createFrameWriter(write);
    showTab("hidden");
    for (let chunk = 0; chunk < 100; chunk += 1) schedule();
    expect(write).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(write).toHaveBeenCalledTimes(1);
    schedule();
    vi.advanceTimersByTime(1000);
    expect(write).toHaveBeenCalledTimes(2);
  });

  test("what waits for a frame is written when the tab goes", () => {
    const write = vi.fn(() => false);
    createFrameWriter(write).schedule();
    showTab("hidden");
    expect(write).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test("what waits for the timer is written when the tab comes back", () => {
    const write = vi.fn(() => false);
    const { schedule } = createFrameWriter(write);
    showTab("hidden");
    schedule();
    showTab("visible");
    expect(write).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test("with nothing to write, going and coming back writes nothing", () => {
    const write = vi.fn(() => false);
    createFrameWriter(write);
    showTab("hidden");
    showTab("visible");
    expect(write).not.toHaveBeenCalled();
  });
});
