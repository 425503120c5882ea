import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { NO_TOOLS } from "../../../src/tools/model/tools-choice.ts";
import { mountTools } from "../../../src/tools/view/tools-chip.ts";
import { region, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

function mount() {
  const onChange = vi.fn();
  const root = find(region("prompt"), "[data-part=tools]", HTMLElement);
  const tools = mountTools(root, () => TEXTS.en.tools, onChange);
  const add = find(region("prompt"), "[data-action=add]", HTMLButtonElement);
  const open = () => tools.items(add)[0]?.run();
  return { tools, open, onChange, root, add };
}

const rounds = () => page.getByRole("spinbutton", { name: "Rounds" });

test("What is turned on holds at once, and stands on the chip", async () => {
  const { tools, open, root, onChange, add } = mount();
  expect(root.hidden).toBe(true);
  open();
  await page.getByRole("switch", { name: "look_up" }).click();
  await page.getByRole("textbox", { name: "Table for look_up" }).fill("a: 1");
  expect(tools.choice()).toEqual({ on: ["look_up"], table: "a: 1", isAutomatic: false, rounds: 3 });
  expect(onChange).toHaveBeenCalled();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: "Tools: look_up" })).toBeVisible();
  await expect.element(add).toHaveFocus();
  await page.getByRole("button", { name: "Turn the tools off" }).click();
  expect(tools.choice()).toMatchObject({ on: [], table: "a: 1" });
  expect(root.hidden).toBe(true);
});

test("The table is there only for its tool", async () => {
  const { open } = mount();
  open();
  await expect.element(page.getByText("One entry per line")).not.toBeVisible();
  await page.getByRole("switch", { name: "look_up" }).click();
  await expect.element(page.getByText("One entry per line")).toBeVisible();
});

test.each([
  ["0", 1],
  ["99", 10],
  ["4", 4],
  ["", 3],
])("%s rounds are %s", async (typed, kept) => {
  const { tools, open } = mount();
  tools.show({ ...NO_TOOLS, on: ["clock"] });
  open();
  await rounds().fill(typed);
  await userEvent.keyboard("{Tab}");
  expect(tools.choice()).toMatchObject({ isAutomatic: true, rounds: kept });
  await expect.element(rounds()).toHaveValue(kept);
});

test("A table with markup stays text", () => {
  const { tools, open } = mount();
  tools.show({ ...NO_TOOLS, on: ["look_up"], table: "</textarea><img src=x>" });
  open();
  expect(document.querySelector("dialog img")).toBeNull();
});
