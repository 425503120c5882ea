import { beforeEach, expect, test } from "vitest";
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
