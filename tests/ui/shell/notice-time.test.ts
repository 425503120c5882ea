import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { find } from "../../../src/platform/view/find.ts";
import { mount, OFFERED } from "../support/mount-notice.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("A notice with Undo goes after ten seconds, one without stays", () => {
  const { root, notice } = mount();
  notice.show("Gone.", () => undefined);
  vi.advanceTimersByTime(OFFERED - 1);
  expect(root.hidden).toBe(false);
  notice.show("Gone too.", () => undefined);
  vi.advanceTimersByTime(OFFERED - 1);
  expect(root.hidden).toBe(false);
  vi.advanceTimersByTime(1);
  expect(root.hidden).toBe(true);
  notice.show("Gone.", () => undefined);
  notice.show("The disk is full.");
  vi.advanceTimersByTime(100 * OFFERED);
  expect(root.hidden).toBe(false);
});

test("It does not go while the pointer is over it, the focus in it, or the page hidden", () => {
  const { root, notice, undo, dismiss } = mount();
  const human = find(document, "[name=human]", HTMLTextAreaElement);
  const isHidden = vi.spyOn(document, "hidden", "get").mockReturnValue(false);
  const hide = (now: boolean): void => {
    isHidden.mockReturnValue(now);
    document.dispatchEvent(new Event("visibilitychange"));
  };
  const ways: readonly (readonly [() => unknown, () => unknown])[] = [
    [() => point("pointerenter"), () => point("pointerleave")],
    [() => undo.focus(), () => human.focus()],
    [() => hide(true), () => hide(false)],
  ];
  const point = (type: string): boolean => root.dispatchEvent(new PointerEvent(type));
  for (const [hold, release] of ways) {
    notice.show("Gone.", () => undefined);
    hold();
    vi.advanceTimersByTime(100 * OFFERED);
    expect(root.hidden).toBe(false);
    if (hold === ways[1]?.[0]) dismiss.focus();
    release();
    vi.advanceTimersByTime(OFFERED - 1);
    expect(root.hidden).toBe(false);
    vi.advanceTimersByTime(1);
    expect(root.hidden).toBe(true);
  }
  isHidden.mockRestore();
});
