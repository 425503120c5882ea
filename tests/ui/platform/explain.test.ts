import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import type { Explanation } from "../../../src/platform/model/explanation.ts";
import { mountExplanations } from "../../../src/platform/view/explain.ts";
import { renderConfiguration, renderPage } from "../support/render-page.ts";

const MEANINGS: Readonly<Record<string, Explanation>> = {
  "setting.temperature": { term: "Temperature", meaning: "How freely it chooses." },
  "setting.apiKey": { term: "API key", meaning: "A secret." },
  "state.idle": { term: "Ready", meaning: "Nothing is being asked." },
};
const explain = vi.fn((word: string) => MEANINGS[word]);
let listening = new AbortController();
/** Each test has the page afresh, but the document is one: only the last listener may answer. */
let mounted: EventListener | undefined;

const box = () => page.getByRole("dialog");
/** By its title, which is its name: vitest takes the mark of the style sheet, which has none, for a part of it. */
const button = (name: string) => page.getByTitle(name, { exact: true });
const TEMPERATURE = "What does this mean: Temperature";
const STATE = "What does this state mean?";

beforeEach(() => {
  const add = vi.spyOn(document, "addEventListener");
  renderPage();
  mountExplanations(document, explain);
  mounted = add.mock.calls.flatMap(([type, listener]) =>
    type === "click" && typeof listener === "function" ? [listener] : [],
  )[0];
  add.mockRestore();
  explain.mockClear();
  listening = new AbortController();
});
afterEach(() => {
  if (mounted) document.removeEventListener("click", mounted);
  listening.abort();
});

test("Nothing is there before the first use", () => {
  expect(document.querySelector(".explanation")).toBeNull();
  expect(explain).not.toHaveBeenCalled();
});

test("A press on the button says what its word means, and another takes it away", async () => {
  await button(STATE).click();
  await expect.element(box()).toHaveAccessibleName(STATE);
  await expect.element(box()).toHaveFocus();
  expect(box().element().textContent).toBe("ReadyNothing is being asked.");
  await button(STATE).click();
  expect(box().elements()).toEqual([]);
  await button(STATE).click();
  await expect.element(box()).toBeVisible();
});

test("With the keyboard: Enter opens it, Escape closes it, stops no run, and the focus comes back", async () => {
  const escaped = vi.fn();
  document.addEventListener("keydown", ({ key }) => key === "Escape" && escaped(), listening);
  find(document, ".run .word", HTMLButtonElement).focus();
  await userEvent.keyboard("{Enter}");
  expect(box().element()).toHaveAccessibleDescription("Ready Nothing is being asked.");
  await userEvent.keyboard("{Escape}");
  expect(box().elements()).toEqual([]);
  await expect.element(button(STATE)).toHaveFocus();
  expect(escaped).not.toHaveBeenCalled();
  await userEvent.keyboard("{Escape}");
  expect(escaped).toHaveBeenCalledOnce();
});

test("Several words are one list; one that nobody knows is left out", async () => {
  find(document, ".run .word", HTMLElement).dataset["word"] = "state.idle nothing setting.apiKey";
  await button(STATE).click();
  const terms = [...box().element().querySelectorAll("dt")].map(({ textContent }) => textContent);
  expect(terms).toEqual(["Ready", "API key"]);
});

describe("In the Configuration", () => {
  beforeEach(async () => {
    await page.viewport(390, 844);
    renderConfiguration();
  });
  afterEach(() => page.viewport(1280, 720));

  test("it leaves the panel open, and so does Escape", async () => {
    const panel = find(document, "#configuration", HTMLElement);
    await button(TEMPERATURE).click();
    await expect.element(box()).toBeVisible();
    expect(panel.matches(":popover-open")).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(box().elements()).toEqual([]);
    expect(panel.matches(":popover-open")).toBe(true);
    await expect.element(button(TEMPERATURE)).toHaveFocus();
  });

  test("one popover serves all: another button moves it", async () => {
    await button(TEMPERATURE).click();
    await button("What does this mean: API key").click();
    expect(box().elements()).toHaveLength(1);
    expect(box().element().textContent).toBe("API keyA secret.");
  });

  test("it is beside its button, inside the window, and moves nothing", async () => {
    const label = () => find(document, "label[for=temperature]", HTMLElement).getBoundingClientRect();
    for (const name of [TEMPERATURE, "What does this mean: Max tokens", "What does this mean: API key"]) {
      const opener = button(name).element();
      opener.scrollIntoView({ block: "center" });
      const before = [label().top, label().left];
      await button(name).click();
      const { left, right, top, bottom } = box().element().getBoundingClientRect();
      const at = opener.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
      expect(Math.min(Math.abs(top - at.bottom), Math.abs(at.top - bottom))).toBeLessThanOrEqual(8);
      expect([label().top, label().left]).toEqual(before);
    }
  });

  test("it follows its button when the panel is scrolled", async () => {
    await button(TEMPERATURE).click();
    const distance = () =>
      box().element().getBoundingClientRect().top - button(TEMPERATURE).element().getBoundingClientRect().top;
    const before = distance();
    find(document, "#configuration", HTMLElement).scrollTop += 20;
    await expect.poll(distance).toBeCloseTo(before, 0);
  });
});

test("The names of the buttons hide no other control: none is found by the label of a field", () => {
  renderConfiguration();
  for (const label of ["API key", "Temperature", "Base URL"])
    expect(page.getByLabelText(label, { exact: false }).elements()).toHaveLength(1);
  expect(button("What does this mean: API key").elements()).toHaveLength(1);
});
