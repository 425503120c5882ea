// @ts-check

/**
 * An answer, its speed, and the state of the page that asks for it. Its name is what the page asks: `bench 5000 1000/s`.
 *
 * @typedef {object} Scenario
 * @property {string} name such as `20000 full`, `1000 200/s`, `cold 1000 full`, or `1000 kB paragraph`
 * @property {AnswerKind} kind
 * @property {number} size in tokens; in kB where the kind is a `long` one
 * @property {number} perSecond tokens; Infinity: as fast as the connection takes them
 * @property {boolean} isCold it is the first answer of a page that has just been opened
 */

/**
 * `mixed`: what models write. `every`: that, and formulas and all languages. The long ones: ordinary Markdown, one
 * paragraph, one word.
 *
 * @typedef {"mixed" | "every" | LongKind} AnswerKind
 * @typedef {"Markdown" | "paragraph" | "word"} LongKind
 */

/** What `npm run bench` compares with the baseline. */
export const SCENARIOS = [
  "1000 full",
  "5000 full",
  "20000 full",
  "1000 200/s",
  "5000 1000/s",
  "cold 1000 full",
  "cold 20000 full",
  "cold 5000 1000/s",
].map(parseScenario);
/** Answers of an extreme length: how long each takes, and how long a key and Stop wait meanwhile. */
export const LONG_SCENARIOS = ["1000 kB Markdown", "1000 kB paragraph", "300 kB word"].map(parseScenario);
/** What streams when Stop is pressed. */
export const STOP_SCENARIO = parseScenario("5000 1000/s");

/** What streams beside a long list of conversations. */
export const HISTORY_SCENARIO = parseScenario("1000 200/s");

/** @param {Pick<Scenario, "kind">} scenario */
export function isLong({ kind }) {
  return kind === "Markdown" || kind === "paragraph" || kind === "word";
}

/** @param {string} name @returns {Scenario} fails if it is none */
export function parseScenario(name) {
  const [, cold, tokens, speed] = /^(cold )?(\d+) (full|\d+\/s)$/.exec(name) ?? [];
  if (tokens !== undefined && speed !== undefined) {
    const perSecond = speed === "full" ? Infinity : parseInt(speed, 10);
    const isCold = cold !== undefined;
    return { name, kind: isCold ? "every" : "mixed", size: Number(tokens), perSecond, isCold };
  }
  const [, kilobytes, long] = /^(\d+) kB (Markdown|paragraph|word)$/.exec(name) ?? [];
  if (long === "Markdown" || long === "paragraph" || long === "word")
    return { name, kind: long, size: Number(kilobytes), perSecond: Infinity, isCold: false };
  throw new Error(`"${name}" is no scenario: try "20000 full", "cold 1000 200/s" or "1000 kB paragraph".`);
}
