import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { find } from "../../../src/platform/view/find.ts";
import { mount, OFFERED } from "../support/mount-notice.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("It says its sentence, as text, and stays until it is dismissed", () => {
  const { root, notice, dismiss } = mount();
  expect(root.hidden).toBe(true);
  notice.show("<b>Full</b>.");
  expect(root.hidden).toBe(false);
  expect(find(root, "[data-part=notice-text]", HTMLElement).textContent).toBe("<b>Full</b>.");
  dismiss.click();
  expect(root.hidden).toBe(true);
});

test("Undo undoes once, and the notice goes", () => {
  const { root, notice, undo } = mount();
  const restore = vi.fn();
  notice.show("Gone.", restore);
  expect(undo.hidden).toBe(false);
  undo.click();
  undo.click();
  expect(restore).toHaveBeenCalledOnce();
  expect(root.hidden).toBe(true);
});

test("There is no Undo where there is nothing to undo", () => {
  const { notice, undo } = mount();
  const restore = vi.fn();
  notice.show("Gone.", restore);
  notice.show("The disk is full.");
  expect(undo.hidden).toBe(true);
  undo.click();
  expect(restore).not.toHaveBeenCalled();
});

test("Undo undoes the last thing only, and nothing once it was dismissed or hidden", () => {
  const { notice, undo, dismiss } = mount();
  const [first, second] = [vi.fn(), vi.fn()];
  notice.show("One.", first);
  notice.show("Two.", second);
  undo.click();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  notice.show("Three.", first);
  dismiss.click();
  undo.click();
  notice.show("Four.", first);
  notice.hide();
  undo.click();
  expect(first).not.toHaveBeenCalled();
});

test("What is undone may show a notice of its own", () => {
  const { root, notice, undo } = mount();
  notice.show("Gone.", () => notice.show("Back again."));
  undo.click();
  expect(root.hidden).toBe(false);
  expect(undo.hidden).toBe(true);
});

test("A button of its own helps with what it says, and the notice stays", () => {
  const { root, notice } = mount();
  const button = find(root, "[data-part=notice-action]", HTMLButtonElement);
  const run = vi.fn();
  notice.show("The disk is full.", undefined, { action: { text: "Export all", run } });
  expect(button.hidden).toBe(false);
  expect(button.textContent).toBe("Export all");
  button.click();
  expect(run).toHaveBeenCalledOnce();
  expect(root.hidden).toBe(false);
  notice.show("Copied.");
  expect(button.hidden).toBe(true);
  button.click();
  expect(run).toHaveBeenCalledOnce();
});

test("It reports once that Undo is gone: dismissed, replaced, hidden, or the page is left; not after Undo", () => {
  const { root, notice, undo, dismiss } = mount();
  const [restore, onGone] = [vi.fn(), vi.fn()];
  const leave = (): boolean => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
  const pass = (): unknown => vi.advanceTimersByTime(OFFERED);
  const ways = [() => dismiss.click(), () => notice.show("Another."), () => notice.hide(), leave, pass];
  for (const [index, way] of ways.entries()) {
    notice.show("Gone.", restore, { onGone });
    expect(onGone).toHaveBeenCalledTimes(index);
    way();
    way();
    expect(onGone).toHaveBeenCalledTimes(index + 1);
    undo.click();
  }
  expect(root.hidden).toBe(true);
  expect(restore).not.toHaveBeenCalled();
  notice.show("Gone.", restore, { onGone });
  undo.click();
  leave();
  pass();
  expect(restore).toHaveBeenCalledOnce();
  expect(onGone).toHaveBeenCalledTimes(ways.length);
});

test("When it goes, the focus returns to where it was", () => {
  const { notice, undo, dismiss } = mount();
  const human = find(document, "[name=human]", HTMLTextAreaElement);
  human.focus();
  notice.show("Gone.", () => undefined);
  undo.focus();
  dismiss.focus();
  dismiss.click();
  expect(document.activeElement).toBe(human);
});

test("Ctrl+Z still undoes a deletion when its notice has gone, until something else is done", () => {
  const { root, notice, undo } = mount();
  const [deleted, other] = [vi.fn(), vi.fn()];
  const press = (): unknown =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "z", bubbles: true, ctrlKey: true }));
  const pass = (): unknown => vi.advanceTimersByTime(OFFERED);
  notice.show("Preset.", other);
  pass();
  press();
  expect(other).not.toHaveBeenCalled();
  notice.show("Deleted.", deleted, { keepsUndo: true });
  pass();
  notice.show("The disk is full.");
  undo.click();
  expect(deleted).not.toHaveBeenCalled();
  press();
  press();
  expect(deleted).toHaveBeenCalledOnce();
  expect(root.hidden, "what is said about something else stays").toBe(false);
  notice.show("Deleted.", deleted, { keepsUndo: true });
  pass();
  notice.show("Preset.", other);
  press();
  expect(other).toHaveBeenCalledOnce();
  notice.show("Deleted.", deleted, { keepsUndo: true });
  notice.hide();
  press();
  expect(deleted).toHaveBeenCalledOnce();
});

test("Ctrl+Z or ⌘Z undoes outside of a field, where it undoes what was typed", () => {
  const { notice } = mount();
  const restore = vi.fn();
  const press = (target: EventTarget, more: KeyboardEventInit): boolean =>
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: "z", bubbles: true, cancelable: true, ...more }),
    );
  notice.show("Gone.", restore);
  const field = find(document, "[name=human]", HTMLTextAreaElement);
  expect(press(field, { ctrlKey: true })).toBe(true);
  expect(press(document.body, {})).toBe(true);
  expect(press(document.body, { ctrlKey: true, shiftKey: true })).toBe(true);
  expect(restore).not.toHaveBeenCalled();
  expect(press(document.body, { ctrlKey: true })).toBe(false);
  expect(restore).toHaveBeenCalledOnce();
  notice.show("Gone again.", restore);
  press(document.body, { metaKey: true });
  press(document.body, { metaKey: true });
  expect(restore).toHaveBeenCalledTimes(2);
});
