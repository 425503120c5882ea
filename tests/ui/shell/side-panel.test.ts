import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { mountSidePanel } from "../../../src/shell/view/side-panel.ts";
import { renderPage } from "../support/render-page.ts";

const root = document.documentElement;

function mount() {
  renderPage();
  const onShown = vi.fn<(isOpen: boolean) => void>();
  const panel = mountSidePanel(document, { name: "work", isOpen: false, onShown });
  const part = (selector: string): HTMLElement => find(document, selector, HTMLElement);
  const box = (selector: string): DOMRect => part(selector).getBoundingClientRect();
  return { panel, onShown, part, box, button: part("[data-action=work]") };
}

afterEach(() => root.removeAttribute("data-work"));

describe("Show the work", () => {
  beforeEach(() => page.viewport(1280, 800));

  test("is below the Response on a wide screen, and nothing of the page scrolls out of view", async () => {
    const { button, box, part, onShown } = mount();
    const before = box("[data-region=prompt]");
    await userEvent.click(button);
    expect(onShown).toHaveBeenCalledExactlyOnceWith(true);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    const [work, response] = [box("#work"), box("[data-region=response]")];
    expect(work.top).toBeGreaterThanOrEqual(response.bottom);
    expect(work.left).toBe(response.left);
    expect(work.bottom).toBeLessThanOrEqual(innerHeight);
    expect(box("[data-part=status]").bottom).toBeLessThan(work.top);
    expect(box("[data-region=prompt]")).toEqual(before);
    expect(root.scrollHeight).toBeLessThanOrEqual(innerHeight);
    await userEvent.click(button);
    expect(onShown).toHaveBeenLastCalledWith(false);
    expect(part("#work").checkVisibility()).toBe(false);
  });

  test("is beside the Response on a very wide one, also with the list of conversations", async () => {
    await page.viewport(1920, 1000);
    const { button, box } = mount();
    root.toggleAttribute("data-conversations", true);
    await userEvent.click(button);
    const [work, response] = [box("#work"), box("[data-region=response]")];
    expect(work.left).toBeGreaterThan(response.right);
    expect(work.top).toBe(response.top);
    expect(work.right).toBeLessThanOrEqual(innerWidth);
    root.removeAttribute("data-conversations");
  });

  test("is a sheet on a phone, which Escape and the way back shut; the focus goes back to its button", async () => {
    await page.viewport(390, 800);
    const { panel, button, part, box, onShown } = mount();
    await userEvent.click(button);
    expect(panel.isOpen()).toBe(true);
    await vi.waitFor(() => expect(onShown).toHaveBeenLastCalledWith(true));
    expect(box("#work")).toMatchObject({ left: 0, right: 390, bottom: 800 });
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(onShown).toHaveBeenLastCalledWith(false));
    expect(document.activeElement).toBe(button);
    panel.open();
    await userEvent.click(part("#work .work-close"));
    await vi.waitFor(() => expect(onShown).toHaveBeenLastCalledWith(false));
    expect(panel.isOpen()).toBe(false);
  });

  test("stays a column when the window is narrow and wide again, and is no sheet meanwhile", async () => {
    const { panel, button, onShown } = mount();
    await userEvent.click(button);
    await page.viewport(390, 800);
    await vi.waitFor(() => expect(onShown).toHaveBeenLastCalledWith(false));
    expect(panel.isOpen()).toBe(false);
    await page.viewport(1280, 800);
    await vi.waitFor(() => expect(onShown).toHaveBeenLastCalledWith(true));
  });
});
