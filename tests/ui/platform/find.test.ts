import { beforeEach, expect, test } from "vitest";
import { cloneTemplate, find } from "../../../src/platform/view/find.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

test("It finds the element and knows its type", () => {
  const human = find(document, "[name=human]", HTMLTextAreaElement);
  human.value = "typed";
  expect(document.querySelector<HTMLTextAreaElement>("#human")?.value).toBe("typed");
});

test("A missing element fails loudly, by its name", () => {
  expect(() => find(document, "[name=nobody]", HTMLElement)).toThrow("[name=nobody]");
});

test("An element of another type fails loudly, by the type that was wanted", () => {
  expect(() => find(document, "[name=human]", HTMLInputElement)).toThrow(/HTMLInputElement.*\[name=human\]/);
});

test("It looks below the root only", () => {
  const response = find(document, "[data-region=response]", HTMLElement);
  expect(() => find(response, "[name=human]", HTMLElement)).toThrow("[name=human]");
});

test("Each copy of a template is fresh", () => {
  const first = cloneTemplate(document, "message");
  first.textContent = "used";
  const second = cloneTemplate(document, "message");
  expect(second.querySelector("[data-part=answer]")).not.toBeNull();
  expect(second.isConnected).toBe(false);
});

test("A missing template fails loudly", () => {
  expect(() => cloneTemplate(document, "nobody")).toThrow("nobody");
});
