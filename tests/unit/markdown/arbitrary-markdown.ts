import fc from "fast-check";

/** Pieces of Markdown that change the meaning of the text before or after them. */
const FRAGMENTS = [
  ...[
    "- a\n",
    "- b\n\n",
    "* c\n",
    "+ p\n",
    "1. x\n",
    "2. y\n",
    "10) z\n",
    "  - n\n",
    "    - m\n",
    "-\n",
    "1.\n",
    "- > q\n",
  ],
  ...[
    "- ```\n",
    "- [ ] t\n",
    "- [x] u\n",
    "  para\n",
    "\n  second\n",
    "    code\n",
    "\t",
    "   ",
    "\n",
    "\n\n",
    "\n\n\n",
  ],
  ...[
    "text\n",
    "text ",
    "word word word ",
    "lazy\n",
    "# h\n",
    "## h ##\n",
    "===\n",
    "---\n",
    "-",
    "=",
    "***\n",
  ],
  ...["> q\n", "> ", ">\n", "> - a\n", "```\n", "```js\n", "~~~\n", "``", "`", "  ```\n"],
  ...["<div>\n", "</div>\n", "<!-- ", "-->\n", "<b>", "<script>\n", "</script>\n", "<a href='x'>"],
  ...[
    "[foo]: /url\n",
    "[foo]: http://a.b 'title\n",
    "more'\n",
    "[foo]:\n",
    "/url\n",
    "[foo] ",
    "[bar][foo] ",
    "[foo][] ",
  ],
  ...[
    "<details>\n",
    "<details><summary>s</summary>\n\n",
    "<summary>*t*</summary>\n",
    "</details>\n",
    "<details><summary>s</summary>x</details>\n",
    "<kbd>",
    "</kbd>",
    "<br>",
    "**글(b)**는 ",
    "[bar][late] ",
    "[late]: http://l.x\n",
  ],
  ...["| a | b |\n", "|---|---|\n", "| c | d |\n", "a | b\n", "--- | ---\n", "|", "-|-\n", ":-:|--\n"],
  ...["$$\n", "$$ x $$\n", "\\[\n", "\\]\n", "$x$ ", "$5 ", "\\(y\\) "],
  ...[
    "**b",
    "** ",
    "*e",
    "* ",
    "_u_ ",
    "~~s~~ ",
    "![i](u) ",
    "[l](http://x.y) ",
    "[l](",
    "<http://x.y> ",
    "http://x.y/z ",
  ],
  ...["www.x.org ", "me@x.org ", "&amp; ", "&am", "\\", "\\\n", "  \n", "é", "😀", "\u00a0", "\r\n", "\0"],
];

const fragment = fc.constantFrom(...FRAGMENTS);

/** A short document in which nearly every piece conflicts with the pieces beside it. */
export const oddDocument = fc.array(fragment, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(""));

const words = fc
  .array(
    fc.constantFrom(
      "one",
      "two",
      "**bold**",
      "`code`",
      "*em*",
      "[a link](http://x.org/y)",
      "snake_case",
      "5 * 3",
      "[1]",
      "$5",
    ),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(" "));

const block = fc.oneof(
  words.map((text) => `${text}\n\n`),
  words.map((text) => `## ${text}\n\n`),
  fc.array(words, { maxLength: 30 }).map((items) => `${items.map((text) => `- ${text}\n`).join("")}\n`),
  fc
    .array(words, { maxLength: 12 })
    .map((items) => items.map((text, at) => `${at + 1}. ${text}\n\n   more\n\n`).join("")),
  fc
    .array(words, { maxLength: 20 })
    .map((rows) => `| a | b |\n|---|--:|\n${rows.map((text) => `| ${text} | x |\n`).join("")}\n`),
  fc.array(words, { maxLength: 20 }).map((lines) => `\`\`\`js\n${lines.join("\n")}\n\`\`\`\n\n`),
  fc.array(words, { maxLength: 20 }).map((lines) => `${lines.map((text) => `> ${text}\n`).join("")}\n`),
  fc.array(words, { minLength: 5, maxLength: 40 }).map((sentences) => `${sentences.join(". ")}\n\n`),
  fc.constant("[1]: http://example.org/one 'One'\n\n"),
);

/** A long answer, as a model writes it, with some unusual parts. */
export const longAnswer = fc
  .array(fc.oneof({ weight: 6, arbitrary: block }, { weight: 1, arbitrary: oddDocument }), {
    minLength: 3,
    maxLength: 12,
  })
  .map((blocks) => blocks.join(""));

/** The pieces in which a document arrives. */
export function inPieces(document: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  return fc
    .tuple(document, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 50 }))
    .map(([text, lengths]) => cutInto(text, lengths));
}

/** Cuts a text into pieces of these lengths, which are repeated until the text ends. */
export function cutInto(text: string, lengths: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const length = lengths[pieces.length % lengths.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
