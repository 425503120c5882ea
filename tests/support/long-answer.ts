/** A long answer with everything that is drawn twice, or late: code, formulas, tables, lists that are loose or tight. */
export const LONG_ANSWER = Array.from(
  { length: 48 },
  (_, index) => `## Part ${index + 1}

Some words with \`code\`, a formula $x_${index} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$, and **more** words that fill the line, so that it breaks.

1. the first item
2. the second one, with [a link](https://example.com)
   - a nested one

\`\`\`ts
export function part${index}(value: number): number {
  return value * ${index}; // a comment
}
\`\`\`

$$
\\int_0^1 x^${index} \\, dx = \\frac{1}{${index + 1}}
$$

| name | value |
| --- | ---: |
| one | ${index} |

`,
).join("");

/** A text in pieces of about the size of a model's tokens. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/\s*\S{1,4}|\s+/g) ?? [];
}
