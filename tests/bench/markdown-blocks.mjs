// @ts-check
import { codeBlock, EVERY_LANGUAGE, LANGUAGES } from "./code-blocks.mjs";

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

/** @param {Random} random */
function codeOfEvery(random) {
  return codeBlock(random, random.pick(EVERY_LANGUAGE), 4 + random.integer(14));
}

/** @param {Random} random */
function formula(random) {
  const [a, b] = [random.integer(90), random.integer(90)];
  const display = random.pick([
    `\\sum_{k=0}^{${a}} \\frac{x^k}{k!} \\approx e^x`,
    `\\int_{${a}}^{${a + b}} \\sqrt{1 + t^2}\\,dt`,
    `\\begin{pmatrix} ${a} & \\alpha \\\\ \\beta & ${b} \\end{pmatrix} \\cdot \\vec{v}`,
  ]);
  return `${sentence(random)} With $x_{${a}} \\leq ${b}$:\n\n$$\n${display}\n$$`;
}

/** The kinds of blocks of a usual answer, in turn. */
export const MIXED_KINDS = [
  paragraph,
  list,
  paragraph,
  code,
  paragraph,
  table,
  paragraph,
  code,
  paragraph,
  quote,
];
/** All that a page may have to load something for: formulas too, and more languages. */
export const EVERY_KIND = [formula, list, codeOfEvery, table, formula, codeOfEvery, paragraph, quote];

/** The block at this place of an answer. @param {Random} random @param {typeof MIXED_KINDS} kinds @param {number} place */
export function blockAt(random, kinds, place) {
  return (kinds[place % kinds.length] ?? paragraph)(random);
}
