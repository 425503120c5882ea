import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { saveLater } from "../../../src/platform/view/save-later.ts";

let page = new EventTarget();
let shown = Object.assign(new EventTarget(), { visibilityState: "visible" });

beforeEach(() => {
  page = new EventTarget();
  shown = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("document", shown);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const leave = (): unknown => page.dispatchEvent(new Event("pagehide"));
function hide(): void {
  shown.visibilityState = "hidden";
  shown.dispatchEvent(new Event("visibilitychange"));
}

test("A burst of changes is saved once, after the delay, as it stands then", () => {
  const save = vi.fn();
  const { touch } = saveLater(save, 300);
  touch();
  vi.advanceTimersByTime(299);
  touch();
  expect(save).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(save).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(save).toHaveBeenCalledOnce();
});

test("A page that is left or hidden saves at once what has changed, in the order in which its parts were made", () => {
  const saved: string[] = [];
  const parts = ["settings", "prompt", "conversation"].map((name) => saveLater(() => saved.push(name), 300));
  leave();
  expect(saved).toEqual([]);
  for (const { touch } of parts.toReversed()) touch();
  leave();
  expect(saved).toEqual(["settings", "prompt", "conversation"]);
  hide();
  expect(saved).toHaveLength(3);
});

test("What changes between the two events of leaving is saved with the second", () => {
  const save = vi.fn();
  const { touch } = saveLater(save, 300);
  leave();
  touch();
  hide();
  expect(save).toHaveBeenCalledOnce();
});
