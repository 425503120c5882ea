import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { mountConfigurationPanel } from "../../../src/shell/view/configuration-panel.ts";
import { nextFrame, renderPage } from "../support/render-page.ts";

function mount() {
  const part = (selector: string): HTMLElement => find(document, selector, HTMLElement);
  const panel = part("#configuration");
  panel.hidePopover();
  mountConfigurationPanel(document);
  return {
    line: part("[data-action=configuration]"),
    human: part("[name=human]"),
    model: part("[name=model]"),
    baseURL: part("[name=baseURL]"),
    isOpen: (): boolean => panel.matches(":popover-open"),
  };
}

beforeEach(renderPage);

test("The line opens and shuts it; Escape shuts it, and the focus comes back to the line", async () => {
  const { line, baseURL, isOpen } = mount();
  await userEvent.click(line);
  expect(isOpen()).toBe(true);
  await userEvent.click(line);
  expect(isOpen()).toBe(false);
  await userEvent.click(line);
  baseURL.focus();
  await userEvent.keyboard("{Escape}");
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(line);
});

test("A click outside shuts it, and the focus is not lost", async () => {
  const { line, baseURL, isOpen } = mount();
  await userEvent.click(line);
  baseURL.focus();
  await userEvent.click(find(document, ".wordmark", HTMLElement));
  expect(isOpen()).toBe(false);
  await nextFrame();
  expect(document.activeElement).toBe(line);
});

test("The field Model shuts it, because its list opens there", async () => {
  const { line, model, isOpen } = mount();
  await userEvent.click(line);
  model.focus();
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(model);
});

test("Its parts stand in the order Server, Model, Sampling, Link, and Enter in any field of them applies", async () => {
  const { line } = mount();
  await userEvent.click(line);
  const titles = [...document.querySelectorAll("#configuration .part > :is(h3, .labelled:has(h3))")].map(
    (title) => title.textContent.trim(),
  );
  expect(titles).toEqual(["Server", "Model", "Sampling", "Link"]);
  const applied = vi.fn((event: Event) => event.preventDefault());
  find(document, "[data-form=configuration]", HTMLFormElement).addEventListener("submit", applied);
  for (const name of ["baseURL", "temperature", "timeLimit"]) {
    find(document, "[data-part=more]", HTMLDetailsElement).open = true;
    find(document, `[name=${name}]`, HTMLInputElement).focus();
    await userEvent.keyboard("{Enter}");
  }
  expect(applied).toHaveBeenCalledTimes(3);
});
