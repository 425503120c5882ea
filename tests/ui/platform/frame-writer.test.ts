import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFrameWriter } from "../../../src/platform/view/frame-writer.ts";
import { nextFrame } from "../support/render-page.ts";

function showTab(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(visibility);
  document.dispatchEvent(new Event("visibilitychange"));
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("In a visible tab", () => {
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

  test("and settles what it has written, once per frame", async () => {
    const order: string[] = [];
    const { schedule } = createFrameWriter(
      () => order.push("write") < 0,
      () => order.push("settle"),
    );
    schedule();
    schedule();
    await nextFrame();
    expect(order).toEqual(["write", "settle"]);
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

describe("Before the next frame", () => {
  let frames: FrameRequestCallback[] = [];

  beforeEach(() => {
    frames = [];
    vi.spyOn(globalThis, "requestAnimationFrame").mockImplementation((frame) => frames.push(frame));
    vi.spyOn(globalThis, "cancelAnimationFrame").mockReturnValue();
    vi.spyOn(performance, "now").mockReturnValue(0); // no slice takes long, however busy the machine is
  });

  const writes = (times: number): (() => boolean) => {
    let left = times;
    return vi.fn(() => (left -= 1) > 0);
  };

  test("it writes all that is left, in tasks of their own", async () => {
    const write = writes(5);
    const { flush } = createFrameWriter(write);
    flush();
    expect(write).toHaveBeenCalledTimes(1);
    await expect.poll(() => write).toHaveBeenCalledTimes(5);
  });

  test("it writes when it is asked to hurry, once for many calls", async () => {
    const write = writes(1);
    const { hurry } = createFrameWriter(write);
    for (let chunk = 0; chunk < 100; chunk += 1) hurry();
    expect(write).not.toHaveBeenCalled();
    await expect.poll(() => write).toHaveBeenCalledTimes(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(write).toHaveBeenCalledTimes(1);
  });

  test("it asks for a frame, which settles and leaves the writing to the next slice", async () => {
    const settle = vi.fn();
    const write = vi.fn(() => true);
    const { hurry } = createFrameWriter(write, settle);
    hurry();
    await expect.poll(() => frames).toHaveLength(1);
    expect(settle).not.toHaveBeenCalled();
    const before = write.mock.calls.length;
    frames[0]?.(performance.now());
    expect(settle).toHaveBeenCalledTimes(1);
    expect(write).toHaveBeenCalledTimes(before);
    write.mockReturnValue(false);
    await expect.poll(() => write).toHaveBeenCalledTimes(before + 1);
  });

  test("it stops once a slice has taken too long, so that the browser can respond first", async () => {
    let clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (clock += 20));
    const write = writes(5);
    const { flush } = createFrameWriter(write);
    flush();
    await new Promise((resolve) => setTimeout(resolve));
    expect(write).toHaveBeenCalledTimes(1);
    expect(frames).toHaveLength(1);
    frames[0]?.(0);
    expect(write).toHaveBeenCalledTimes(2);
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
