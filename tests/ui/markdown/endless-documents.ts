const NEST = 3000;
/** Fewer of those that become elements: Chromium walks all of a block with `dir=auto` for each one that is added. */
const ELEMENTS = 5000;

/** Documents that are simple to generate and expensive to parse. */
export const ENDLESS_DOCUMENTS: Readonly<Record<string, string>> = {
  quotes: ">".repeat(NEST),
  "spaced quotes": `${"> ".repeat(NEST)}x`,
  "lists in a line": `${"- ".repeat(NEST)}x`,
  "lists in lists": Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}* x\n`).join(""),
  "quotes of lists": `${"> - ".repeat(NEST / 2)}x`,
  brackets: "[".repeat(20_000),
  "brackets and parentheses": "[a](".repeat(10_000),
  pictures: "![".repeat(20_000),
  emphasis: `${"*a ".repeat(10_000)}${"b* ".repeat(10_000)}`,
  "strong emphasis": `${"**x".repeat(10_000)}${"**".repeat(10_000)}`,
  strikes: "~~a".repeat(ELEMENTS),
  backticks: Array.from({ length: 300 }, (_, length) => `e${"`".repeat(length)}`).join(""),
  tags: "<a ".repeat(20_000),
  comments: "<!--".repeat(20_000),
  declarations: "a <!A ".repeat(10_000),
  entities: "&".repeat(50_000),
  dollars: "$a".repeat(ELEMENTS),
  "opening formulas": "\\(a ".repeat(ELEMENTS),
  addresses: "http://a".repeat(10_000),
  "e-mail addresses": "a@".repeat(30_000),
  columns: `${"|a".repeat(20_000)}\n${"|-".repeat(20_000)}\n`,
  rows: `|a|b|\n|-|-|\n${"|\n".repeat(ELEMENTS)}`,
  definitions: "[a]: /u 'a\n".repeat(5000),
  "a line of 1 MB": "word ".repeat(200_000),
  "a word of 1 MB": "x".repeat(1_000_000),
  "code of 1 MB": `\`\`\`js\n${"const a = 1; ".repeat(80_000)}`,
  "an item of 1 MB": `- ${"*x ".repeat(350_000)}`,
};
