import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { flash, mountPage } from "../../../src/shell/view/page.ts";
import { renderPage } from "../support/render-page.ts";

let busy = false;
const events = { onEscape: vi.fn(), onFirstUse: vi.fn(), isBusy: () => busy };

beforeEach(() => {
  busy = false;
  renderPage();
  find(document, "#configuration", HTMLElement).hidePopover();
  vi.clearAllMocks();
});
afterEach(() => void vi.useRealTimers());

// The document outlives its parts, so it is mounted once.
mountPage(document, events);

describe("Escape", () => {
  test("stops a run from wherever the focus is", async () => {
    busy = true;
    find(document, "[name=human]", HTMLTextAreaElement).focus();
    await userEvent.keyboard("{Escape}");
    expect(events.onEscape).toHaveBeenCalledOnce();
  });

  test("leaves the run alone while it closes the Configuration", async () => {
    busy = true;
    const panel = find(document, "#configuration", HTMLElement);
    panel.showPopover();
    await userEvent.keyboard("{Escape}");
    expect(events.onEscape).not.toHaveBeenCalled();
    expect(panel.matches(":popover-open")).toBe(false);
  });

  test("does nothing when nothing runs, and leaves a word of an input method alone", async () => {
    await userEvent.keyboard("{Escape}");
    busy = true;
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing: true }));
    expect(events.onEscape).not.toHaveBeenCalled();
  });
});

test("Leaving the page asks first during a run, and only then", () => {
  const leave = (): boolean => dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(leave()).toBe(true);
  busy = true;
  expect(leave()).toBe(false);
});

test("The first interaction is reported", () => {
  const fresh = new DOMParser().parseFromString("<!doctype html>", "text/html");
  mountPage(fresh, events);
  fresh.dispatchEvent(new Event("pointerdown"));
  expect(events.onFirstUse).toHaveBeenCalledOnce();
  fresh.dispatchEvent(new Event("pointerdown"));
  expect(events.onFirstUse).toHaveBeenCalledOnce();
});

test("A word flashes in a button, and its label comes back", () => {
  vi.useFakeTimers();
  const button = find(document, "[data-action=apply]", HTMLButtonElement);
  flash(button, "Copied");
  flash(button, "Copied");
  expect(button.textContent).toBe("Copied");
  vi.advanceTimersByTime(5000);
  expect(button.textContent).toBe("Apply");
});
