import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { revealOnceDrawn } from "../../../src/shell/reveal-once-drawn.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start({ isEmpty = false, isLoaded = true }) {
  const steps: string[] = [];
  const step = (name: string) => (): Promise<void> => {
    steps.push(name);
    return Promise.resolve();
  };
  const chatting = {
    isEmpty: () => isEmpty,
    drawn: step("drawn"),
    conceal: (isConcealed: boolean) => void steps.push(isConcealed ? "conceal" : "reveal"),
  };
  const load = isLoaded ? step("load") : (): Promise<void> => new Promise(() => undefined);
  void revealOnceDrawn(chatting, { load, near: step("near") }, step("restored")());
  return steps;
}

test("A restored conversation is shown when it is drawn, formulas and code included", async () => {
  const steps = start({});
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(["restored", "conceal", "load", "drawn", "near", "reveal"]);
});

test("It is shown as it is when the libraries do not come", async () => {
  const steps = start({ isLoaded: false });
  await vi.advanceTimersByTimeAsync(2900);
  expect(steps).toEqual(["restored", "conceal"]);
  await vi.advanceTimersByTimeAsync(200);
  expect(steps).toEqual(["restored", "conceal", "reveal"]);
});

test("Where there is no conversation, nothing is loaded", async () => {
  const steps = start({ isEmpty: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(["restored", "conceal", "reveal"]);
});
