// @ts-check

/** @typedef {import("./random.mjs").Random} Random */

const NAMES = [
  "reader",
  "chunks",
  "total",
  "offset",
  "model",
  "answer",
  "stream",
  "usage",
  "limit",
  "buffer",
];

/** @type {Record<string, readonly string[]>} */
const LINES = {
  js: [
    "const NAME = await fetch(`${base}/models/NAME`, { signal, headers: { accept: 'text/plain' } });",
    "for (const NAME of NAME.filter(({ size }) => size > NUMBER)) console.log(NAME);",
    "// NAME is kept as it is until NAME has come",
    "if (NAME.length >= NUMBER) return NAME.slice(0, NUMBER);",
    "export const NAME = new Map([['NAME', NUMBER], ['NAME', null]]);",
  ],
  python: [
    "def NAME(NAME: str, NAME: int = NUMBER) -> dict[str, int]:",
    '    """Reads NAME and gives back what NAME holds."""',
    "    return {key: value + NUMBER for key, value in NAME.items() if value is not None}",
    'print(f"{NAME!r} of {NUMBER}", file=sys.stderr)',
    "with open('NAME.txt', encoding='utf-8') as NAME:",
  ],
  bash: [
    'curl -s "$BASE/v1/NAME" | jq -r ".NAME[].id" | head -n NUMBER',
    'for NAME in *.txt; do echo "$NAME: $(wc -l < "$NAME")"; done',
    "export NAME=NUMBER # until NAME is done",
    'if [ -z "$NAME" ]; then exit 1; fi',
  ],
  json: ['{ "NAME": { "NAME": [NUMBER, 2.5, null], "NAME": "NAME", "NAME": true } }'],
  sql: [
    "SELECT NAME, count(*) AS NAME FROM NAME WHERE NAME > NUMBER GROUP BY NAME;",
    "INSERT INTO NAME (NAME, NAME) VALUES ('NAME', NUMBER); -- once",
  ],
  html: [
    '<article class="NAME" data-NAME="NUMBER"><a href="#NAME">NAME &amp; NAME</a></article>',
    "<!-- NAME stands for NAME --><p>NAME</p>",
  ],
};

/** @type {Record<string, readonly string[]>} */
const MORE_LINES = {
  rust: [
    "let NAME: Vec<usize> = NAME.iter().map(|each| each.len() + NUMBER).collect();",
    "// NAME lives as long as NAME",
    'match NAME { Some(NAME) => NAME, None => return Err("NAME".into()) }',
  ],
};

/** What follows the fence. */
export const LANGUAGES = Object.keys(LINES);
export const EVERY_LANGUAGE = [...LANGUAGES, ...Object.keys(MORE_LINES)];

/** Fenced code, with a blank line here and there. @param {Random} random @param {string} language one of EVERY_LANGUAGE @param {number} length lines */
export function codeBlock(random, language, length) {
  const lines = Array.from({ length }, () => {
    if (random.chance(0.08)) return "";
    return random
      .pick(LINES[language] ?? MORE_LINES[language] ?? [])
      .replace(/NAME/g, () => random.pick(NAMES))
      .replace(/NUMBER/g, () => String(random.integer(5000)));
  });
  return ["```" + language, ...lines, "```"].join("\n");
}
