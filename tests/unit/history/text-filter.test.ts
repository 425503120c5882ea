import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../../src/history/model/find-words.ts";
import {
  addToFilter,
  EMPTY_FILTER,
  mayHave,
  type TextFilter,
} from "../../../src/history/model/text-filter.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 60 });

test("A filter never denies what is in a text, however it has grown", () => {
  const manyTexts = fc.array(fc.oneof(anyText, fc.string({ minLength: 4000, maxLength: 9000 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(manyTexts, fc.nat(), fc.nat(), fc.nat(), (texts, which, from, length) => {
      const filter = texts.reduce<TextFilter>((earlier, text) => addToFilter(earlier, [text]), EMPTY_FILTER);
      const graphemes = Array.from(texts[which % texts.length] ?? "");
      const start = from % (graphemes.length + 1);
      const part = graphemes.slice(start, start + 1 + (length % 12)).join("");
      expect(mayHave(filter, wordsOf(part))).toBe(true);
    }),
  );
});

test("Case and accents don't matter", () => {
  const filter = addToFilter(EMPTY_FILTER, ["Une ŒUVRE d’été, l’élément"]);
  for (const query of ["oeuvre", "ete", "element d'ete"]) expect(mayHave(filter, wordsOf(query))).toBe(true);
});

test("It rules out nearly all words that are not there, also when it has grown message by message", () => {
  const syllables = ["ka", "lo", "mi", "ren", "tu", "sa", "vel", "dor", "ni", "pe", "bri", "ost"];
  const wordAt = (index: number): string =>
    [index, index * 7 + 3, index * 11 + 5].map((each) => syllables[each % syllables.length]).join("");
  const message = (number: number): string =>
    Array.from({ length: 80 }, (_, index) => wordAt(number * 80 + index)).join(" ");
  const filter = Array.from({ length: 20 }, (_, number) => message(number)).reduce<TextFilter>(
    (earlier, text) => addToFilter(earlier, [text]),
    EMPTY_FILTER,
  );
  const others = Array.from({ length: 200 }, (_, index) => `qu${index.toString(36)}xy${wordAt(index)}`);
  expect(others.filter((word) => mayHave(filter, [word]))).toEqual([]);
  expect(filter.bits.length).toBeLessThan(10_000);
});

test("The earlier filter stays as it was", () => {
  const earlier = addToFilter(EMPTY_FILTER, ["one"]);
  addToFilter(earlier, ["three"]);
  expect(mayHave(earlier, ["one"])).toBe(true);
  expect(mayHave(earlier, ["three"])).toBe(false);
  expect(mayHave(EMPTY_FILTER, ["one"])).toBe(false);
});
