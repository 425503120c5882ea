// @ts-check
import { codeBlock, LANGUAGES } from "./code-blocks.mjs";
import { blockAt, list, paragraph, quote, table, word } from "./markdown-blocks.mjs";
import { createRandom } from "./random.mjs";

/** @typedef {import("./random.mjs").Random} Random */

/** Stands at the end of every answer: whoever has it has the whole answer. */
export const END_MARK = "Here the answer ends, whole.";
const CHARACTERS_PER_TOKEN = 3;
/** So many blocks in a row that are too long for what is left: a few words fill it. */
const MOST_MISFITS = 20;
/** A heading and four blocks below it. */
const PART_BLOCKS = 5;

/**
 * A long answer as models write them, the same in every run.
 *
 * @typedef {object} Answer
 * @property {string} text Markdown, which ends with END_MARK
 * @property {readonly string[]} tokens the text in pieces of about 3 characters
 * @property {number} parts it has headings `Part 1` to `Part N`, in this order
 */

/** @param {number} tokens how many, exactly @returns {Answer} */
export function writeAnswer(tokens) {
  const random = createRandom(tokens);
  const last = `.\n\n${END_MARK}`;
  const length = tokens * CHARACTERS_PER_TOKEN - last.length;
  let text = "";
  let parts = 0;
  let misfits = 0;
  for (let place = 0; misfits < MOST_MISFITS; place += 1) {
    const isHeading = place % PART_BLOCKS === 0;
    const block = isHeading ? heading(random, parts + 1) : blockAt(random, place - parts);
    if (text.length + block.length + "\n\n".length > length) misfits += 1;
    else if (!isHeading || misfits === 0) {
      text += `${block}\n\n`;
      if (isHeading) parts += 1;
    }
  }
  while (text.length < length) text += `${word(random)} `;
  text = text.slice(0, length) + last;
  return { text, tokens: cut(text), parts };
}

/** A short answer with something of every kind, so that whatever loads late has loaded. @returns {Answer} */
export function writeWarmUp() {
  const random = createRandom(7);
  const code = LANGUAGES.map((language) => codeBlock(random, language, 3));
  const blocks = [paragraph(random), list(random), table(random), quote(random), ...code];
  const text = ["## Part 1", ...blocks, END_MARK].join("\n\n");
  return { text, tokens: cut(text), parts: 1 };
}

/** @param {Random} random @param {number} part */
function heading(random, part) {
  return `## Part ${part}: ${word(random)} ${word(random)}`;
}

/** @param {string} text */
function cut(text) {
  const random = createRandom(text.length);
  const pieces = Math.ceil(text.length / CHARACTERS_PER_TOKEN);
  const tokens = [];
  let from = 0;
  for (let i = 1; i < pieces; i += 1) {
    const about = i * CHARACTERS_PER_TOKEN + random.integer(3) - 1;
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
