import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../../../src/history/model/fold.ts";
import { createMatcher, excerptOf, findIn, wordsOf } from "../../../src/history/model/find-words.ts";
import { type ConversationRecord } from "../../../src/history/model/records.ts";
import { searchedText, searchTitles } from "../../../src/history/model/search.ts";

const LETTERS = ["a", "E", "é", "e\u0301", "Œ", "æ", "ß", "İ", "Σ", "ς", "한", "漢", "😀", "𐐀", "’", "'"];
const SPACES = [" ", "\n", "\u00A0", ".", "-"];
/** Texts with many letters that are folded, and all other characters. */
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...LETTERS, ...SPACES), { maxLength: 300 }).map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 300 }),
);

test("Case, accents, ligatures and the kind of apostrophe don't matter", () => {
  for (const [text, folded] of [
    ["Élément", "element"],
    ["E\u0301le\u0301ment", "element"],
    ["ŒUVRE, Ægir, STRAẞE, Straße", "oeuvre, aegir, strasse, strasse"],
    ["Aujourd’hui", "aujourd'hui"],
    ["ΟΔΟΣ", "οδοσ"],
    ["Ёлка, ÅNGSTRÖM", "елка, angstrom"],
    ["PLAIN", "plain"],
  ] as const)
    expect(foldText(text)).toBe(folded);
});

test("A text is folded like its characters one by one, and folding it again changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(text);
      expect([...text].map(foldText).join("")).toBe(folded);
      expect(foldText(folded)).toBe(folded);
      expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
    }),
  );
});

test("A query is its different words", () => {
  expect(wordsOf("  Été\u00A0été  l’œuvre ")).toEqual(["ete", "l'oeuvre"]);
  expect(wordsOf(" \n ")).toEqual([]);
  expect(wordsOf("\u0301")).toEqual([]);
});

test("All words have to be there, in whatever order, and the longest is marked", () => {
  const text = "Le  chat a mangé la souris";
  expect(findIn(text, wordsOf("mange chat"))).toEqual({ start: 11, end: 16 });
  expect(findIn(text, wordsOf("chien chat"))).toBeUndefined();
  expect(findIn(text, [])).toBeUndefined();
});

test("A hit is whole characters with their accents", () => {
  expect(findIn("xœy", ["e"])).toEqual({ start: 1, end: 2 });
  expect(findIn("xe\u0301\u0302y", ["xe"])).toEqual({ start: 0, end: 4 });
  expect(findIn("e\u0301x", ["x"])).toEqual({ start: 2, end: 3 });
  expect(findIn("한글", wordsOf("하"))).toEqual({ start: 0, end: 1 });
});

test("Each part of a text is found in it, at the place where it stands first", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 20 }), (text, at, length) => {
      const characters = [...text];
      const from = at % (characters.length + 1);
      const words = wordsOf(characters.slice(from, from + length).join(""));
      const hit = findIn(text, words);
      expect(hit !== undefined).toBe(words.length > 0);
      expect(createMatcher(words)(text)).toBe(true);
      if (hit === undefined) return;
      const longest = words.toSorted((one, other) => other.length - one.length)[0] ?? "";
      expect(foldText(text.slice(hit.start, hit.end))).toContain(longest);
      // Nothing before it, and not less of it, has the word.
      expect(foldText(text.slice(0, hit.end))).toContain(longest);
      const shorter = [...text.slice(hit.start, hit.end)].slice(1).join("");
      expect(foldText(shorter)).not.toContain(longest);
      expect(foldText(text.slice(0, hit.start))).not.toContain(longest);
    }),
  );
});

test("The quick look for words finds all that folding finds, and no more", () => {
  const ligatures = fc.array(
    fc.constantFrom("s", "S", "ß", "ss", "o", "œ", "e", "é", "æ", "a", "x", "]", "^", "\\\\"),
  );
  const joined = ligatures.map((all) => all.join(""));
  fc.assert(
    fc.property(joined, joined, fc.nat(), fc.integer({ min: 1, max: 8 }), (text, other, at, length) => {
      const folded = foldText(text);
      const word = folded.slice(at % (folded.length + 1)).slice(0, length);
      if (word === "") return;
      expect(createMatcher([word])(text)).toBe(true);
      expect(createMatcher([word])(other)).toBe(foldText(other).includes(word));
    }),
    { numRuns: 2000 },
  );
});

test("An excerpt is a part of the text on one line, with the hit and whole characters", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, at) => {
      const words = wordsOf([...text].slice(at % (text.length + 1))[0] ?? "");
      const hit = findIn(text, words);
      if (hit === undefined) return;
      const excerpt = excerptOf(text, hit);
      const whole = text.replaceAll(/\s+/g, " ");
      const before = excerpt.before.replace(/^…/, "");
      const after = excerpt.after.replace(/…$/, "");
      expect(whole).toContain(before + excerpt.hit + after);
      expect(excerpt.hit).toBe(text.slice(hit.start, hit.end));
      expect(before.length).toBeLessThanOrEqual(40);
      expect(after.length).toBeLessThanOrEqual(80);
      const shown = excerpt.before + excerpt.hit + excerpt.after;
      expect(shown).not.toMatch(/[\n\r\t\u2028]/);
      if (!/\p{Cs}/u.test(text)) expect(shown).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test("An excerpt is cut between words, with an ellipsis where it is cut", () => {
  const text = `${"one two three ".repeat(9)}\n\nthe  hit here\n${"four five six ".repeat(9)}`;
  expect(excerptOf(text, findIn(text, ["hit"]) ?? { start: 0, end: 0 })).toEqual({
    before: "…one two three one two three the ",
    hit: "hit",
    after: " here four five six four five six four five six four five six four five six four…",
  });
  expect(excerptOf("\n a hit. \n", { start: 4, end: 7 })).toEqual({ before: "a ", hit: "hit", after: "." });
});

test("A text without spaces is cut between characters", () => {
  const faces = "😀".repeat(100);
  const { before, after } = excerptOf(`x${faces}hit${faces}`, { start: 201, end: 204 });
  expect(before).toBe(`…${"😀".repeat(20)}`);
  expect(after).toBe(`${"😀".repeat(40)}…`);
  const accents = "e\u0301".repeat(100);
  expect(excerptOf(`${accents}hit${accents}x`, { start: 200, end: 203 }).after).toMatch(/^(e\u0301){40}…$/);
});

test("Titles are searched in the order of the records", () => {
  const record = (id: string, title: string): ConversationRecord => ({
    id,
    title,
    createdAt: 0,
    updatedAt: 0,
  });
  const records = [record("b", "Un élément"), record("c", "Other"), record("a", "ELEMENT")];
  expect(searchTitles(["element"], records)).toEqual([
    { id: "b", excerpt: { before: "Un ", hit: "élément", after: "" } },
    { id: "a", excerpt: { before: "", hit: "ELEMENT", after: "" } },
  ]);
  expect(searchTitles([], records)).toEqual([]);
});

test("The thinking of an answer is searched after the answer", () => {
  expect(searchedText({ text: "Why?" })).toBe("Why?");
  expect(searchedText({ answer: "So.", thinking: "" })).toBe("So.");
  expect(searchedText({ answer: "So.", thinking: "Hm." })).toBe("So.\n\nHm.");
  expect(searchedText({})).toBe("");
});
