import { beforeEach, expect, test } from "vitest";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { labelsFr } from "../../../src/shell/texts/labels-fr.ts";
import { labelsEn } from "../../../src/shell/texts/labels-en.ts";
import { find } from "../../../src/platform/view/find.ts";
import { translate } from "../../../src/platform/view/translate.ts";
import { region, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

/** Every text of the page that names its label. */
const texts = (): readonly (readonly [string, string])[] =>
  [...document.body.querySelectorAll<HTMLElement>("[data-text]")].map(
    (each) => [each.dataset["text"] ?? "", each.textContent.trim().replace(/\s+/g, " ")] as const,
  );

test.each(["fr", "en"] as const)("Every label is in the language that was chosen (%s)", (language) => {
  translate(document, TEXTS.fr);
  translate(document, TEXTS[language]);
  const labels = new Map(Object.entries(language === "en" ? labelsEn : TEXTS.fr.labels));
  expect(texts().length).toBeGreaterThan(40);
  for (const [name, text] of texts()) expect(text).toBe(labels.get(name)?.replace(/\s+/g, " "));
});

test("The markup carries the English texts, so that its first frame needs no code", () => {
  const labels = new Map(Object.entries(labelsEn));
  for (const [name, text] of texts()) expect(text).toBe(labels.get(name)?.replace(/\s+/g, " "));
  for (const field of document.querySelectorAll("[data-text-placeholder]")) {
    const name = field.getAttribute("data-text-placeholder") ?? "";
    expect(field.getAttribute("placeholder"), name).toBe(labels.get(name));
  }
});

test("There and back again, the page says what its markup says", () => {
  const before = texts();
  translate(document, TEXTS.fr);
  expect(texts()).not.toEqual(before);
  translate(document, TEXTS.en);
  expect(texts()).toEqual(before);
});

test("Placeholders and names are translated too", async () => {
  const labels = { ...labelsFr, conversation: "Échange" }; // the French word is the English one
  translate(document, { ...TEXTS.fr, labels });
  const placeholder = (name: string): string =>
    find(document, `[name=${name}]`, HTMLInputElement).placeholder;
  expect([placeholder("temperature"), placeholder("maxTokens")]).toEqual([labels.notSent, labels.noLimit]);
  const log = find(document, "[role=log]", HTMLElement);
  await expect.element(log).toHaveAccessibleName(labels.conversation);
  await expect.element(region("prompt")).toHaveAccessibleName(labels.prompt);
});

test("What the user typed stays", () => {
  const human = find(document, "[name=human]", HTMLTextAreaElement);
  human.value = "mine";
  translate(document, TEXTS.fr);
  expect(human.value).toBe("mine");
});
