import { describe, expect, test } from "vitest";
import { NUMBER_NAMES } from "../../../../src/configuration/model/number-settings.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { LANGUAGES, type Language } from "../../../../src/platform/model/language.ts";
import { TEXTS } from "../../../../src/shell/texts/texts.ts";
import { wireWordsEn } from "../../../../src/work/words/texts/en.ts";
import { explainWord } from "../../../../src/work/words/texts/explain-word.ts";
import { type FieldPlace, fieldWord } from "../../../../src/work/words/texts/field-words.ts";
import { wireWordsFr } from "../../../../src/work/words/texts/fr.ts";
import { completion, finish, role, text, thinking, usage, usageOf } from "../../../support/chunks.ts";
import { judgeOrigin } from "../../../support/cors.ts";
import { EVENT_STREAM } from "../../../support/exchange.ts";
import { refusals } from "../../../support/refusals.ts";
import { LLAMA_CPP_END, LM_STUDIO_END, LOGPROBS_CHUNK, TOOL_CALL_CHUNK } from "./server-chunks.ts";

const WIRE = { en: wireWordsEn, fr: wireWordsFr };
const explain = (word: string, language: Language) => explainWord(word, TEXTS[language], WIRE[language]);

const SETTINGS = [...Object.keys(DEFAULT_SETTINGS), "apiKey"].map((name) => `setting.${name}`);
const STATES = Object.keys(TEXTS.en.states).map((name) => `state.${name}`);
const FIGURES = Object.keys(TEXTS.en.figureWords).map((name) => `figure.${name}`);
const PLACES = ["chunk", "request", "header"] as const satisfies readonly FieldPlace[];
const FIELDS = PLACES.flatMap((place) => Object.keys(wireWordsEn[place]).map((name) => `${place}.${name}`));

/** The paths of all fields in a JSON value, those of objects and lists included. */
function pathsOf(value: unknown, path = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => pathsOf(each, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const own = path === "" ? name : `${path}.${name}`;
    return [own, ...pathsOf(inner, own)];
  });
}

const ANSWERS: readonly unknown[] = [
  role(null),
  text("Hi"),
  thinking("Hm", "reasoning_content"),
  thinking("Hm", "reasoning"),
  finish("stop"),
  usage(7, 3),
  completion("Hi", { thinking: "Hm", usage: usageOf(7, 3) }),
  ...Object.values(refusals).map(({ body }) => body),
  TOOL_CALL_CHUNK,
  LOGPROBS_CHUNK,
  LLAMA_CPP_END,
  LM_STUDIO_END,
];

describe.each(LANGUAGES)("In %s", (language) => {
  test.each([...SETTINGS, ...STATES, ...FIGURES, ...FIELDS])("%s has one short sentence", (word) => {
    const { term = "", meaning = "" } = explain(word, language) ?? {};
    expect(term).toMatch(/\S/);
    expect(meaning).toMatch(/^\p{Lu}|^(llama\.cpp|vLLM)/u);
    expect(meaning).toMatch(/[^.]\.$/);
    expect(meaning, "one sentence").not.toMatch(/[.!?]\s+\p{Lu}/u);
    expect(meaning.length).toBeGreaterThan(15);
    expect(meaning.length).toBeLessThanOrEqual(200);
  });

  test("no two words are explained alike", () => {
    const said = [...SETTINGS, ...STATES, ...FIGURES].map((word) => explain(word, language)?.meaning);
    expect(new Set(said).size).toBe(said.length);
  });

  test.each([
    "",
    "setting",
    "setting.",
    "state.constructor",
    "chunk.toString",
    "figure.__proto__",
    "other.id",
  ])("“%s” is no word", (word) => expect(explain(word, language)).toBeUndefined());
});

test("French puts its punctuation behind no-break spaces, and says something else than English", () => {
  for (const word of [...SETTINGS, ...STATES, ...FIGURES, ...FIELDS]) {
    const meaning = explain(word, "fr")?.meaning ?? "";
    expect(meaning).not.toMatch(/[^\u00A0][;!?»](?!\S)|[^\u00A0]:(?=\s)|«[^\u00A0]|'/);
    expect(meaning).not.toBe(explain(word, "en")?.meaning);
  }
});

test("Every field that the stand-in servers send has a sentence", () => {
  const paths = [...new Set(ANSWERS.flatMap((answer) => pathsOf(answer)))];
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => fieldWord("chunk", path, wireWordsEn) === undefined)).toEqual([]);
});

test("So has every header of theirs", () => {
  const { headers, preflight } = judgeOrigin("refuse-null", { origin: "http://127.0.0.1" });
  const names = Object.keys({ ...headers, ...preflight, ...EVENT_STREAM, "Retry-After": "" });
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => fieldWord("header", name, wireWordsEn) === undefined)).toEqual([]);
});

test("So has everything that the page itself asks for; settings by the names that they have in the form", () => {
  const sent = ["model", "messages", "messages[1].role", "stream", "stream_options.include_usage"];
  expect(sent.map((path) => fieldWord("request", path, wireWordsEn))).not.toContain(undefined);
  const words = ["temperature", "top_k", "max_tokens", "stop"].map((path) =>
    fieldWord("request", path, wireWordsEn),
  );
  expect(words).toEqual(["setting.temperature", "setting.topK", "setting.maxTokens", "setting.stop"]);
  for (const name of NUMBER_NAMES) expect(explain(`setting.${name}`, "en")).toBeDefined();
});

test("A field that nobody knows has no word", () => {
  for (const path of ["choices[0].delta.novelty", "constructor", "usage.__proto__"])
    expect(fieldWord("chunk", path, wireWordsEn)).toBeUndefined();
});
