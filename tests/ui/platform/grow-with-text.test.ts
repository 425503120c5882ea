import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { growWithText } from "../../../src/platform/view/grow-with-text.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

test("Without field-sizing, Human grows and shrinks with its text, typed or shown", async () => {
  for (const fold of document.querySelectorAll("details")) fold.open = false; // there is room for it
  const human = find(document, "[name=human]", HTMLTextAreaElement);
  human.style.setProperty("field-sizing", "fixed");
  const { fit } = growWithText(human, false);
  fit();
  const empty = human.offsetHeight;
  await userEvent.fill(human, "line\n".repeat(4));
  const four = human.offsetHeight;
  expect(four).toBeGreaterThan(empty);
  expect(human.scrollHeight, "no line is hidden").toBe(human.clientHeight);
  human.value = "line\n".repeat(90);
  fit();
  expect(human.offsetHeight).toBe(Math.round(innerHeight / 3));
  human.value = "";
  fit();
  expect(human.offsetHeight).toBe(empty);
});
