import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeProblem } from "../../../src/chat/texts/problem-text.ts";
import { TEXTS, type Texts } from "../../../src/shell/texts/texts.ts";
import { labelsEn } from "../../../src/shell/texts/labels-en.ts";
import { anyFigures, anyProblem, PROBLEMS } from "../chat/arbitraries.ts";
import { allTexts, FAULTS } from "./all-texts.ts";

/** The page's own markup: that of the panels, which their modules carry, has words of its own. */
const html = (await readFile("index.html", "utf8")).replaceAll(/<script\b[^]*?<\/script>/g, "");
const languages = Object.entries(TEXTS);

/** They stand behind a state's word, and these two words say it all. */
const MEANT_TO_BE_EMPTY = new Set(["remarks.idle", "remarks.answering"]);

test("Every text that the page's markup names is there", () => {
  const named = [...html.matchAll(/\bdata-text(?:-[a-z-]+)?="([^"]*)"/g)].flatMap(([, names = ""]) =>
    names.split(" "),
  );
  expect(named.length).toBeGreaterThan(60);
  for (const labels of [labelsEn, TEXTS.fr.labels]) {
    expect(named.filter((name) => !Object.hasOwn(labels, name))).toEqual([]);
  }
});

test("The markup says in English what the catalogue says", () => {
  const plain = [...html.matchAll(/<[^>]*\bdata-text="(\w+)"[^>]*>([^<]+)</g)];
  expect(plain.length).toBeGreaterThan(40);
  for (const [, name, text] of plain) {
    expect(labelsEn).toHaveProperty([name ?? ""], text?.trim().replace(/\s+/g, " "));
  }
});

test("The names of the buttons that explain words are those of the catalogue, too", () => {
  const labels: Readonly<Record<string, string>> = labelsEn;
  const titles = [...html.matchAll(/\btitle="([^"]+)"\s+data-text-title="([^"]+)"/g)];
  expect(titles.length).toBeGreaterThan(10);
  for (const [, title, names = ""] of titles) {
    expect(title).toBe(
      names
        .split(" ")
        .map((name) => labels[name])
        .join(" "),
    );
  }
});

describe.each(languages)("%s", (_, texts: Texts) => {
  test("No text is empty, but where nothing is meant to be said", () => {
    const empty = allTexts(texts).filter(({ text }) => text.trim() === "");
    expect(new Set(empty.map(({ name }) => name))).toEqual(MEANT_TO_BE_EMPTY);
  });

  test.each(Object.entries(PROBLEMS))("%s: what happened, and what to do next", (_, problem) => {
    fc.assert(
      fc.property(fc.oneof(problem), (value) => {
        const { what, next } = describeProblem(value, texts.problems);
        expect(what).toMatch(/\S.*[.…]$/su);
        expect(next).toMatch(/\S.*[.:]$/su);
        expect(what + next).not.toMatch(/undefined|null|NaN|\[object/);
      }),
    );
  });

  test("The library's own phrases are in none of them", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        expect(JSON.stringify(describeProblem(problem, texts.problems))).not.toMatch(
          /js\.langchain\.com|no status code or body/,
        );
      }),
    );
  });

  test("A command follows exactly where the text announces one", () => {
    for (const problem of fc.sample(anyProblem, { numRuns: 300, seed: 2 })) {
      const { next, command } = describeProblem(problem, texts.problems);
      expect(command !== undefined, next).toBe(next.endsWith(":"));
    }
  });

  test("Every fault of a field has a sentence", () => {
    const said = FAULTS.map(texts.fault);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.{8,}/u);
    expect(new Set(said).size).toBe(FAULTS.length);
  });

  test("Figures say what is known, mark what is estimated, and leave out what is not known", () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const said = texts.figures(figures);
        const { firstTokenMs, inputTokens, finishReason, estimated, outputTokens, tokensPerSecond } = figures;
        const known = [firstTokenMs, inputTokens, finishReason, outputTokens, tokensPerSecond];
        expect(said).toHaveLength(known.filter((value) => value !== undefined).length + 1);
        const about = [outputTokens, tokensPerSecond].filter((value) => value !== undefined && estimated);
        expect(said.filter((part) => part.startsWith("≈"))).toHaveLength(about.length);
      }),
    );
  });
});

test("The English states are the words of the contract", () => {
  expect(Object.values(TEXTS.en.states)).toEqual(
    "Ready Connecting Connecting Waiting Thinking Answering Done Cut Stopped Incomplete Empty Failed".split(
      " ",
    ),
  );
});
