// @ts-check
import { codeBlock, LANGUAGES } from "./code-blocks.mjs";

/** @typedef {import("./random.mjs").Random} Random */

const WORDS = (
  "the of and a to in is that for it as with on this by be are from which or an at not can one all more when use time " +
  "other each first two only between also most part where after model stream page answer server token chunk message " +
  "prompt reader writer window frame browser network request header line table column letter paper garden river " +
  "mountain window kitchen teacher summer evening question reason example measure cost memory careful quiet simple " +
  "slow quick steady narrow honest early late small large patient plain familiar strange follow carry keep leave " +
  "open close learn write read build try ask explain compare remember notice understand therefore however rather " +
  "although because while before without within against naturally usually seldom together"
).split(" ");
const EMOJI = ["🙂", "🚀", "🌲", "📦", "✅", "👩‍💻", "🇫🇷", "☕️"];

/** @param {Random} random */
export function word(random) {
  return random.pick(WORDS);
}

/** A sentence with a link, code, emphasis or an emoji here and there. @param {Random} random */
export function sentence(random) {
  const words = Array.from({ length: 7 + random.integer(11) }, () => decorated(random));
  const text = `${words.join(" ")}${random.pick([".", ".", ".", "?", ":", ";"])}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {Random} random */
function decorated(random) {
  const plain = word(random);
  if (random.chance(0.9)) return plain;
  return random.pick([
    `**${plain} ${word(random)}**`,
    `*${plain}*`,
    `\`${plain}_${word(random)}()\``,
    `[${plain} ${word(random)}](https://example.org/${word(random)}/${word(random)}?page=${random.integer(99)})`,
    `~~${plain}~~`,
    `${plain},`,
    `${plain} ${random.pick(EMOJI)}`,
  ]);
}

/** @param {Random} random */
export function paragraph(random) {
  return Array.from({ length: 3 + random.integer(4) }, () => sentence(random)).join(" ");
}

/** @param {Random} random */
export function list(random) {
  const isOrdered = random.chance(0.4);
  const lines = [];
  for (let item = 1; item <= 3 + random.integer(4); item += 1) {
    const mark = isOrdered ? `${item}.` : "-";
    lines.push(`${mark} ${sentence(random)}`);
    if (!random.chance(0.4)) continue;
    for (let inner = random.integer(3); inner >= 0; inner -= 1)
      lines.push(`${" ".repeat(mark.length + 1)}- ${sentence(random)}`);
  }
  return lines.join("\n");
}

/** @param {Random} random */
export function table(random) {
  const columns = 3 + random.integer(3);
  const row = (/** @type {() => string} */ cell) =>
    `| ${Array.from({ length: columns }, cell).join(" | ")} |`;
  const rows = Array.from({ length: 3 + random.integer(5) }, () =>
    row(() => `${decorated(random)} ${random.integer(1000)}`),
  );
  return [row(() => word(random)), row(() => random.pick(["---", ":--", "--:"])), ...rows].join("\n");
}

/** @param {Random} random */
export function quote(random) {
  return Array.from({ length: 2 + random.integer(2) }, () => `> ${sentence(random)}`).join("\n");
}

/** @param {Random} random */
function code(random) {
  return codeBlock(random, random.pick(LANGUAGES), 4 + random.integer(14));
}

const KINDS = [paragraph, list, paragraph, code, paragraph, table, paragraph, code, paragraph, quote];

/** The block at this place of an answer: all kinds in turn, every second one a paragraph. @param {Random} random @param {number} place */
export function blockAt(random, place) {
  return (KINDS[place % KINDS.length] ?? paragraph)(random);
}
