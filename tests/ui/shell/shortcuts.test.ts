import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountShortcuts } from "../../../src/shell/view/shortcuts.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { translate } from "../../../src/platform/view/translate.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

/** Listeners of the document would outlive a test, so it gets none: the keys are tested in the whole page. */
function mount(isApple = false): () => void {
  const listen = vi.spyOn(document, "addEventListener").mockImplementationOnce(() => undefined);
  mountShortcuts(document, isApple);
  listen.mockRestore();
  return () => find(document, "[data-action=shortcuts]", HTMLButtonElement).click();
}

const dialog = (): HTMLDialogElement => find(document, "[data-part=shortcuts]", HTMLDialogElement);
const keys = (): string[] =>
  [...dialog().querySelectorAll("dt")].map((line) => line.textContent.replace(/\s+/g, " ").trim());

describe("The list of shortcuts", () => {
  test("opens by its button, has a name, and gives the focus back when it is shut", async () => {
    const open = mount();
    const before = find(document, "[data-action=send]", HTMLButtonElement);
    before.focus();
    open();
    expect(page.getByRole("dialog", { name: "Keyboard shortcuts" }).elements()).toEqual([dialog()]);
    expect(dialog().contains(document.activeElement)).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(dialog().open).toBe(false);
    expect(document.activeElement).toBe(before);
  });

  test("shuts by its button and by a click outside, and not by a click in it", async () => {
    const open = mount();
    open();
    await userEvent.click(find(dialog(), "dd", HTMLElement));
    expect(dialog().open).toBe(true);
    await userEvent.click(page.getByRole("button", { name: "Dismiss" }));
    expect(dialog().open).toBe(false);
    open();
    dialog().click();
    expect(dialog().open).toBe(false);
  });

  test("Escape in it shuts it, and stops no run", async () => {
    mount();
    const onEscape = vi.fn();
    document.addEventListener("keydown", onEscape, { once: true });
    dialog().showModal();
    await userEvent.keyboard("{Escape}");
    expect(dialog().open).toBe(false);
    expect(onEscape).not.toHaveBeenCalled();
    document.removeEventListener("keydown", onEscape);
  });

  test("names the keys as the keyboard does: ⌘ on Apple systems, and in the reader's language", () => {
    mount();
    expect(keys()).toEqual(["Enter, Ctrl Enter", "Shift Enter", "Esc", "Ctrl .", "Ctrl K", "Ctrl Z", "?"]);
    renderPage();
    mount(true);
    expect(keys()).toEqual(["Enter, ⌘ Enter", "Shift Enter", "Esc", "⌘ .", "⌘ K", "⌘ Z", "?"]);
    translate(document, TEXTS.fr);
    expect(keys()).toEqual(["Entrée, ⌘ Entrée", "Maj Entrée", "Échap", "⌘ .", "⌘ K", "⌘ Z", "?"]);
    expect(dialog().querySelectorAll("dd")).toHaveLength(7);
  });
});
