import { describe, expect, test } from "vitest";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { allTexts, presetTexts } from "./all-texts.ts";

// U+00A0 and U+202F: a line must not begin with the mark, https://fr.wikipedia.org/wiki/Espace_insécable
const BREAKING_SPACE = / [:;!?»]|« /;

/** Each text once, without the commands and code in it. */
const texts = [
  ...new Map([...allTexts(TEXTS.fr), ...presetTexts("fr")].map((each) => [each.text, each])).values(),
];

describe("French typography", () => {
  test("The apostrophe is ’", () => {
    expect(texts.filter(({ text }) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });

  test("The space before : ; ! ? » and after « does not break", () => {
    expect(texts.filter(({ text }) => BREAKING_SPACE.test(text))).toEqual([]);
  });

  test("There is a space before a mark that wants one", () => {
    const tight = /[\p{L}\d)](?:[;!?]|:(?![\d/]))/u;
    expect(texts.filter(({ text }) => tight.test(text))).toEqual([]);
  });
});
