import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { foldSetup } from "../../../src/chat/view/fold-setup.ts";
import { find } from "../../../src/platform/view/find.ts";
import { region, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

const ONE_LINE_PX = 45;
const TEXT = `First line.\n${"More. ".repeat(50)}`;

function mount() {
  const root = region("prompt");
  const fold = foldSetup(root);
  return {
    fold,
    preset: find(root, "[name=preset]", HTMLSelectElement),
    system: find(root, "[name=system]", HTMLTextAreaElement),
    human: find(root, "[name=human]", HTMLTextAreaElement),
    now: find(root, "[data-part=setup-now]", HTMLElement),
  };
}

describe("System", () => {
  test("is one line high once it is set and left, and open while it is edited, always under its name", async () => {
    const { system, human } = mount();
    expect(system.offsetHeight, "there is nothing to fold").toBeGreaterThan(ONE_LINE_PX);
    await userEvent.fill(system, TEXT);
    const open = system.offsetHeight;
    expect(open).toBeGreaterThan(ONE_LINE_PX);
    human.focus();
    await expect.poll(() => system.offsetHeight).toBeLessThan(ONE_LINE_PX);
    expect(page.getByRole("textbox", { name: "System", exact: true }).elements()).toEqual([system]);
    expect(system.value).toBe(TEXT);
    system.focus();
    expect(system.offsetHeight).toBe(open);
  });

  test("is folded to its first line, however far it was scrolled and whatever height it was given", async () => {
    const { system, human } = mount();
    await userEvent.fill(system, TEXT.repeat(20));
    system.style.height = "110px";
    system.scrollTop = 500;
    human.focus();
    await expect.poll(() => system.offsetHeight).toBeLessThan(ONE_LINE_PX);
    expect(system.scrollTop).toBe(0);
    system.focus();
    expect(system.offsetHeight).toBe(110);
  });
});

test("The fold names the preset, else the first words of System, else nothing", () => {
  const { fold, preset, system, now } = mount();
  const shown = (chosen: string, text: string): string => {
    preset.value = chosen;
    system.value = text;
    fold.showNow();
    return now.textContent;
  };
  expect(shown("coach", "You are")).toBe("Writing coach");
  expect(shown("", " \n<b>Be</b> kind. ".padEnd(999, "!"))).toMatch(/^<b>Be<\/b> kind\. !+$/);
  expect(now.textContent.length).toBeLessThan(200);
  expect(shown("", "")).toBe("");
});
