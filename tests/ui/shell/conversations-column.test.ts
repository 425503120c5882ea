import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { mountConversationsColumn } from "../../../src/shell/view/conversations-column.ts";
import { nextFrame, renderPage } from "../support/render-page.ts";

const root = document.documentElement;

/** Listeners of the document would outlive a test: `press` calls the one for the shortcut. */
function mount({ isOpen = false, isMac = false } = {}) {
  renderPage();
  const part = (selector: string): HTMLElement => find(document, selector, HTMLElement);
  const listen = vi.spyOn(document, "addEventListener").mockImplementation(() => undefined);
  const setConversationsOpen = vi.fn<(isOpen: boolean) => void>();
  const column = mountConversationsColumn(
    document,
    { isConversationsOpen: () => isOpen, setConversationsOpen },
    isMac,
  );
  const listener: unknown = listen.mock.calls.find(([type]) => type === "keydown")?.[1];
  listen.mockRestore();
  return {
    column,
    setConversationsOpen,
    panel: part("#conversations"),
    button: part("[data-action=conversations]"),
    search: part("#conversations [type=search]"),
    human: part("[name=human]"),
    prompt: part("[data-region=prompt]"),
    /** Returns whether the page took the key. */
    press(init: KeyboardEventInit): boolean {
      const event = new KeyboardEvent("keydown", { cancelable: true, ...init });
      if (typeof listener === "function") listener(event);
      return event.defaultPrevented;
    },
  };
}

const visible = (name: string): number =>
  page
    .getByRole("button", { name, exact: true })
    .elements()
    .filter((each) => each.checkVisibility({ visibilityProperty: true })).length;

afterEach(() => root.removeAttribute("data-conversations"));

describe("On a wide screen", () => {
  beforeEach(() => page.viewport(1280, 800));

  test("the button opens and shuts a column at the left of the Prompt, which is remembered", async () => {
    const { button, panel, prompt, setConversationsOpen } = mount();
    expect(panel.checkVisibility()).toBe(false);
    expect(button.getAttribute("aria-expanded")).toBe("false");
    const { top } = prompt.getBoundingClientRect();
    await userEvent.click(button);
    expect(panel.checkVisibility()).toBe(true);
    expect(panel.matches(":popover-open")).toBe(false);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    const [box, beside] = [panel.getBoundingClientRect(), prompt.getBoundingClientRect()];
    expect(box.right).toBeLessThan(beside.left);
    expect([box.top, beside.top, Math.round(box.bottom)]).toEqual([top, top, Math.round(beside.bottom)]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
    await userEvent.click(button);
    expect(panel.checkVisibility()).toBe(false);
    expect(setConversationsOpen.mock.calls).toEqual([[true], [false]]);
  });

  test("it is open again as it was left, and one button begins a conversation", () => {
    const { panel, button } = mount({ isOpen: true });
    expect(panel.checkVisibility()).toBe(true);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(visible("New conversation")).toBe(1);
    mount();
    expect(visible("New conversation")).toBe(1);
  });

  test("it stays when a conversation is opened, and goes when the window becomes narrow", async () => {
    const { column, panel, button } = mount({ isOpen: true });
    column.closeSheet();
    expect(panel.checkVisibility()).toBe(true);
    await page.viewport(800, 800);
    await expect.poll(() => button.getAttribute("aria-expanded")).toBe("false");
    expect(panel.checkVisibility()).toBe(false);
    await page.viewport(1280, 800);
    await expect.poll(() => button.getAttribute("aria-expanded")).toBe("true");
  });

  test("shut with the focus in it, the focus goes to its button", async () => {
    const { search, button } = mount({ isOpen: true });
    search.focus();
    button.click();
    expect(document.activeElement).toBe(button);
  });

  test("it leaves the columns their smallest widths at 64 rem", async () => {
    await page.viewport(1024, 768);
    const { prompt } = mount({ isOpen: true });
    expect(prompt.offsetWidth).toBeGreaterThanOrEqual(288);
    expect(find(document, "[data-region=response]", HTMLElement).offsetWidth).toBeGreaterThanOrEqual(384);
    expect(root.scrollWidth).toBeLessThanOrEqual(1024);
  });
});

describe("On a narrow screen", () => {
  beforeEach(() => page.viewport(390, 844));

  test("the button opens a sheet, Escape shuts it, and the focus goes back", async () => {
    const { button, panel, search, setConversationsOpen } = mount({ isOpen: true });
    expect(panel.checkVisibility()).toBe(false);
    await userEvent.click(button);
    expect(panel.matches(":popover-open")).toBe(true);
    await expect.poll(() => button.getAttribute("aria-expanded")).toBe("true");
    expect(visible("New conversation")).toBe(1);
    search.focus();
    await userEvent.keyboard("{Escape}");
    expect(panel.matches(":popover-open")).toBe(false);
    expect(document.activeElement).toBe(button);
    expect(setConversationsOpen).not.toHaveBeenCalled();
  });

  test("it is shut by its button, by the way back, and when a conversation is opened", async () => {
    const { button, panel, column } = mount();
    await userEvent.click(button);
    await userEvent.click(button);
    expect(panel.matches(":popover-open")).toBe(false);
    await userEvent.click(button);
    await userEvent.click(find(panel, ".conversations-close", HTMLElement));
    expect(panel.matches(":popover-open")).toBe(false);
    await userEvent.click(button);
    column.closeSheet();
    await nextFrame();
    expect(panel.matches(":popover-open")).toBe(false);
    expect(document.activeElement).toBe(button);
  });
});

describe.each([1280, 390])("The shortcut, at %d px,", (width) => {
  beforeEach(() => page.viewport(width, 800));

  test("opens it and begins a search", () => {
    const { press, panel, search, human } = mount();
    human.focus();
    expect(press({ key: "k", ctrlKey: true })).toBe(true);
    expect(panel.checkVisibility()).toBe(true);
    expect(document.activeElement).toBe(search);
  });

  test("is ⌘K on a Mac, where Ctrl+K is another one, and nothing while a dialog is open", () => {
    const { press } = mount({ isMac: true });
    expect(press({ key: "k", ctrlKey: true })).toBe(false);
    expect(press({ key: "k", metaKey: true })).toBe(true);
    const dialog = find(document, "dialog", HTMLDialogElement);
    dialog.showModal();
    expect(press({ key: "k", metaKey: true })).toBe(false);
    dialog.close();
  });
});
