// @ts-check
import { codeBlock, LANGUAGES } from "./code-blocks.mjs";
import { blockAt, EVERY_KIND, list, MIXED_KINDS, paragraph, quote, table, word } from "./markdown-blocks.mjs";
import { createRandom } from "./random.mjs";
import { isLong } from "./scenarios.mjs";

/** @typedef {import("./random.mjs").Random} Random */
/** @typedef {import("./scenarios.mjs").Scenario} Scenario */

/** Stands at the end of every answer. */
const END_MARK = "Here the answer ends, whole.";
const CHARACTERS_PER_TOKEN = 3;
/** In the long answers, so that what is measured is the answer and not a hundred times as many bytes around it. */
const CHARACTERS_PER_LONG_EVENT = 32;
/** So many blocks in a row that are too long for what is left: a few words fill it. */
const MOST_MISFITS = 20;
/** A heading and four blocks below it. */
const PART_BLOCKS = 5;

/**
 * An answer, the same in every run.
 *
 * @typedef {object} Answer
 * @property {string} text Markdown, which ends with END_MARK
 * @property {readonly string[]} tokens the text in pieces, each of which becomes an event
 * @property {readonly string[]} marks what a page that shows the whole answer shows, in this order
 */

/** @typedef {Omit<Answer, "tokens">} Text */

/** @param {Pick<Scenario, "kind" | "size">} scenario @returns {Answer} */
export function writeAnswer(scenario) {
  const written = writeText(scenario);
  const length = isLong(scenario) ? CHARACTERS_PER_LONG_EVENT : CHARACTERS_PER_TOKEN;
  return { ...written, tokens: cut(written.text, length) };
}

/** @param {Pick<Scenario, "kind" | "size">} scenario @returns {Text} */
function writeText({ kind, size }) {
  switch (kind) {
    case "mixed":
      return writeTokens(size, MIXED_KINDS);
    case "every":
      return writeTokens(size, EVERY_KIND);
    case "Markdown":
      return writeTokens(Math.round((size * 1000) / CHARACTERS_PER_TOKEN), MIXED_KINDS);
    case "paragraph":
      return writeParagraph(size * 1000);
    case "word":
      return writeWord(size * 1000);
  }
}

/** @param {number} tokens how many, exactly @param {typeof MIXED_KINDS} kinds @returns {Text} */
function writeTokens(tokens, kinds) {
  const random = createRandom(tokens);
  const last = `.\n\n${END_MARK}`;
  const length = tokens * CHARACTERS_PER_TOKEN - last.length;
  const blocks = [];
  const marks = [];
  let written = 0;
  let misfits = 0;
  for (let place = 0; misfits < MOST_MISFITS; place += 1) {
    const isHeading = place % PART_BLOCKS === 0;
    /** @type {string} */
    const mark = `Part ${marks.length + 1}: `;
    const block = isHeading
      ? `## ${mark}${word(random)} ${word(random)}`
      : blockAt(random, kinds, place - marks.length);
    if (written + block.length + "\n\n".length > length) misfits += 1;
    else if (!isHeading || misfits === 0) {
      blocks.push(`${block}\n\n`);
      written += block.length + "\n\n".length;
      if (isHeading) marks.push(mark);
    }
  }
  for (; written < length; written += blocks.at(-1)?.length ?? 0) blocks.push(`${word(random)} `);
  const text = blocks.join("").slice(0, length) + last;
  return { text, marks: [...marks, END_MARK] };
}

/** @param {number} length characters @returns {Text} */
function writeParagraph(length) {
  const random = createRandom(length);
  const sentences = [];
  for (let written = 0; written < length; written += sentences.at(-1)?.length ?? 0)
    sentences.push(`${sentences.length + 1}. ${paragraph(random)} `);
  const text = `One paragraph. ${sentences.join("")}${END_MARK}`;
  const marks = sentences.map((_, i) => `${i + 1}. `);
  return { text, marks: [...marks, END_MARK] };
}

/** @param {number} length characters @returns {Text} */
function writeWord(length) {
  const random = createRandom(length);
  const long = Array.from({ length }, () => String.fromCharCode(97 + random.integer(26))).join("");
  return { text: `${long} ${END_MARK}`, marks: [long, END_MARK] };
}

/** A short answer with something of every kind, so that whatever loads late has loaded. @returns {Answer} */
export function writeWarmUp() {
  const random = createRandom(7);
  const code = LANGUAGES.map((language) => codeBlock(random, language, 3));
  const blocks = [paragraph(random), list(random), table(random), quote(random), ...code];
  const text = ["## Part 1", ...blocks, END_MARK].join("\n\n");
  return { text, tokens: cut(text, CHARACTERS_PER_TOKEN), marks: [END_MARK] };
}

/** @param {string} text @param {number} length of a piece, about */
function cut(text, length) {
  const random = createRandom(text.length);
  const pieces = Math.ceil(text.length / length);
  const tokens = [];
  let from = 0;
  for (let i = 1; i < pieces; i += 1) {
    const about = i * length + random.integer(3) - 1;
    const to = isWithinPair(text, about) ? about + 1 : about;
    tokens.push(text.slice(from, to));
    from = to;
  }
  return [...tokens, text.slice(from)];
}

/** Whether a cut here would halve an emoji. @param {string} text @param {number} at */
function isWithinPair(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}
