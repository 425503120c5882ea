import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { EMPTY_DRAFT } from "../../../src/chat/model/prompt-draft.ts";
import { mountPromptForm } from "../../../src/chat/view/prompt-form.ts";
import { find } from "../../../src/platform/view/find.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { promptEvents } from "../support/prompt-events.ts";
import { region, renderPage } from "../support/render-page.ts";

const events = promptEvents();

function mount(draft = {}) {
  const root = region("prompt");
  const form = mountPromptForm(root, () => TEXTS.en, vi.fn(), events);
  form.showDraft({ ...EMPTY_DRAFT, ...draft });
  const place = find(root, "[data-part=values]", HTMLElement);
  return {
    form,
    place,
    human: find(root, "[name=human]", HTMLTextAreaElement),
    names: () => Array.from(place.querySelectorAll("label"), ({ textContent }) => textContent),
    field: (name: string): HTMLTextAreaElement => {
      const label = Array.from(place.querySelectorAll("label")).find((each) => each.textContent === name);
      return find(place, `#${label?.htmlFor}`, HTMLTextAreaElement);
    },
  };
}

beforeEach(() => {
  vi.resetAllMocks();
  renderPage();
});

test("Fields appear while one types, in the order of the text, and leave with their variables", async () => {
  const { human, names, place } = mount({ system: "You speak {{language}}." });
  human.focus();
  await userEvent.type(human, "{{{{word}} {{{{language}} {{{{}} {{x}");
  expect(human.value).toBe("{{word}} {{language}} {{}} {x}");
  expect(names()).toEqual(["language", "word"]);
  await userEvent.fill(human, "");
  expect(names()).toEqual(["language"]);
  expect(place.checkVisibility()).toBe(true);
});

test("Without variables, there are none", () => {
  const { names, place } = mount({ human: '\\frac{a}{b} {{#if}} {"a":{}}' });
  expect(names()).toEqual([]);
  expect(place.checkVisibility()).toBe(false);
});

test("A value stays with its name, also while the variable is not in the text", async () => {
  const { form, human, field } = mount({ human: "{{a}} {{b}}", values: { a: "1", c: "3" } });
  await userEvent.fill(field("b"), "2");
  expect(events.onEdit).toHaveBeenCalled();
  expect(form.draft().values).toEqual({ a: "1", b: "2", c: "3" });
  await userEvent.fill(human, "{{c}} {{b}}");
  expect([field("c").value, field("b").value]).toEqual(["3", "2"]);
  await userEvent.fill(field("b"), "");
  expect(form.draft().values).toEqual({ a: "1", c: "3" });
});

test("A field keeps the focus and its selection while the text changes around it", async () => {
  const { form, field } = mount({ human: "{{b}}", values: { b: "words" } });
  const input = field("b");
  input.focus();
  input.setSelectionRange(1, 3);
  form.showDraft({ ...EMPTY_DRAFT, human: "{{b}} {{c}}", values: { b: "words" } });
  expect(document.activeElement).toBe(input);
  expect([input.selectionStart, input.selectionEnd]).toEqual([1, 3]);
});

test("Enter in a field sends, Shift+Enter makes a new line, and the field grows with its text", async () => {
  const { field } = mount({ human: "{{a}}" });
  const input = field("a");
  const { height } = input.getBoundingClientRect();
  input.focus();
  await userEvent.keyboard("one{Shift>}{Enter}{/Shift}two");
  expect(input.value).toBe("one\ntwo");
  expect(input.getBoundingClientRect().height).toBeGreaterThan(height + 10);
  expect(events.onSend).not.toHaveBeenCalled();
  await userEvent.keyboard("{Enter}");
  expect(events.onSend).toHaveBeenCalledOnce();
});

test("An empty value is named at its field until something is typed there", async () => {
  const { form, field } = mount({ human: "{{a}} {{b}}" });
  form.showEmptyValues(["b"]);
  expect(document.activeElement).toBe(field("b"));
  const described = document.getElementById(field("b").getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toContain("Fill in “b”");
  expect(field("a").hasAttribute("aria-invalid")).toBe(false);
  await userEvent.keyboard("x");
  expect(field("b").hasAttribute("aria-invalid")).toBe(false);
});

test("After sending, the first value of Human is selected, but only for who was typing there", () => {
  const { form, human, field } = mount({
    system: "{{s}}",
    human: "{{a}} {{b}}",
    values: { a: "one", s: "x" },
  });
  find(document, "[name=system]", HTMLTextAreaElement).focus();
  form.selectValues();
  expect(document.activeElement).toBe(find(document, "[name=system]", HTMLTextAreaElement));
  human.focus();
  form.selectValues();
  expect(document.activeElement).toBe(field("a"));
  expect([field("a").selectionStart, field("a").selectionEnd]).toEqual([0, 3]);
});

test("A name with markup is text", () => {
  const { names, place } = mount({ human: "{{名前}} {{a-b_1}} {{<b>}}" });
  expect(names()).toEqual(["名前", "a-b_1"]);
  expect(place.querySelector("b")).toBe(null);
});
