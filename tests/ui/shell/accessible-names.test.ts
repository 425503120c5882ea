import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { translate } from "../../../src/platform/view/translate.ts";
import { find } from "../../../src/platform/view/find.ts";
import { renderConfiguration } from "../support/render-page.ts";

beforeEach(() => {
  renderConfiguration();
  find(document, "[data-part=more]", HTMLDetailsElement).open = true;
});

test.each([
  ["textbox", "Base URL"],
  ["combobox", "Model"],
  ["spinbutton", "Temperature"],
  ["spinbutton", "Max tokens"],
  ["switch", "Stream"],
  ["checkbox", "Remember on this device"],
  ["button", "Apply"],
  ["combobox", "Preset"],
  ["textbox", "System"],
  ["textbox", "Human"],
  ["button", "Send"],
  ["button", "New conversation"],
  ["region", "Configuration"],
  ["region", "Prompt"],
  ["region", "Response"],
  ["log", "Conversation"],
])("There is one %s named %s", (role, name) => {
  expect(page.getByRole(role, { name, exact: true }).elements()).toHaveLength(1);
});

test.each(["textbox", "combobox", "spinbutton", "switch", "checkbox", "button"])(
  "No %s is without a name, in either language",
  (role) => {
    for (const language of ["en", "fr"] as const) {
      translate(document, TEXTS[language]);
      const all = page.getByRole(role).elements();
      const named = page.getByRole(role, { name: /\S/ }).elements();
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter((element) => !named.includes(element))).toEqual([]);
    }
  },
);

test("Stop takes the place of Send during a run, under its own name", () => {
  const named = (name: string) => page.getByRole("button", { name, exact: true }).elements();
  expect(named("Stop")).toEqual([]);
  find(document, "[data-action=send]", HTMLButtonElement).hidden = true;
  find(document, "[data-action=stop]", HTMLButtonElement).hidden = false;
  expect([named("Send"), named("Stop")].map(({ length }) => length)).toEqual([0, 1]);
});

test("The key has a label, because it has no role", () => {
  expect(page.getByLabelText("API key", { exact: true }).elements()).toHaveLength(1);
});
