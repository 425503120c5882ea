import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { readEarlyEdits } from "../../../src/shell/view/early-edits.ts";
import { find } from "../../../src/platform/view/find.ts";
import { region, renderPage } from "../support/render-page.ts";

beforeEach(() => {
  renderPage();
  document.documentElement.dataset["starting"] = "";
});

const human = (): HTMLTextAreaElement => find(document, "[name=human]", HTMLTextAreaElement);
const stream = (): HTMLInputElement => find(document, "[name=stream]", HTMLInputElement);

test("Input during the start of the page replaces what is restored", () => {
  human().value = "typed early";
  human().dataset["early"] = "input";
  stream().checked = false;
  stream().dataset["early"] = "input";
  const takeUp = readEarlyEdits(document);
  human().value = "from storage";
  stream().checked = true;
  const told: unknown[] = [];
  for (const type of ["input", "change"]) {
    document.body.addEventListener(type, (event) => told.push([type, event.target]), { once: true });
  }

  takeUp();
  expect(human().value).toBe("typed early");
  expect(stream().checked).toBe(false);
  expect(told).toEqual([
    ["input", stream()],
    ["change", stream()],
  ]); // the first of them, in the order of the page
  expect(document.querySelectorAll("[data-early], [data-starting]")).toHaveLength(0);
});

test("Untouched fields are restored", () => {
  const takeUp = readEarlyEdits(document);
  human().value = "from storage";
  takeUp();
  expect(human().value).toBe("from storage");
});

test("A form that was submitted early is submitted once the page has started", () => {
  const form = find(region("prompt"), "form", HTMLFormElement);
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  form.addEventListener("submit", onSubmit);
  form.dataset["early"] = "submit";
  readEarlyEdits(document)();
  expect(onSubmit).toHaveBeenCalledOnce();
});

test("A field that is still being typed into changes when it is left, and once", () => {
  human().focus();
  human().value = "half a wo";
  human().dataset["early"] = "input";
  const onInput = vi.fn();
  const onChange = vi.fn();
  human().addEventListener("input", onInput);
  human().addEventListener("change", onChange);
  readEarlyEdits(document)();
  expect(onInput).toHaveBeenCalledOnce();
  expect(onChange).not.toHaveBeenCalled();
  human().blur();
  expect(onChange).toHaveBeenCalledOnce();
  human().focus();
  human().blur();
  expect(onChange).toHaveBeenCalledOnce();
});

test("A field that was typed into, changed and is still in focus changes at once", () => {
  stream().focus();
  stream().dataset["early"] = "change";
  const onChange = vi.fn();
  stream().addEventListener("change", onChange);
  readEarlyEdits(document)();
  stream().blur();
  expect(onChange).toHaveBeenCalledOnce();
});

test("A change that the browser itself fires when the field loses the focus is reported once", async () => {
  human().focus();
  human().dataset["early"] = "input";
  const onChange = vi.fn();
  human().addEventListener("change", onChange);
  readEarlyEdits(document)();
  await userEvent.type(human(), "more");
  human().blur();
  expect(onChange).toHaveBeenCalledOnce();
});
