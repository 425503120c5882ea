import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { canonicalPage, canonicalSpec } from "./canonical.ts";
import { readSpecExamples } from "./spec-examples.ts";
import { drawInPieces } from "./tools.ts";

const commonmark = new MarkdownIt("commonmark");
const examples = readSpecExamples();

/** The examples with bare addresses, which are links here and on GitHub, but text in CommonMark. */
const BARE_LINKS = new Set([602, 608, 611, 612]);

describe("The page shows what the CommonMark 0.31.2 specification says", () => {
  test("in all examples without raw HTML", () => {
    const plain = examples.filter(({ number, markdown }) => !hasHTML(markdown) && !BARE_LINKS.has(number));
    expect(plain).toHaveLength(576);
    for (const { number, markdown, html } of plain)
      expect(canonicalPage(drawInPieces([markdown])), `example ${number}`).toBe(canonicalSpec(html));
  });

  test("except for bare addresses, which become links", () => {
    for (const { number, markdown } of examples.filter((example) => BARE_LINKS.has(example.number)))
      expect(drawInPieces([markdown]).querySelector("a"), `example ${number}`).not.toBeNull();
  });

  test("and raw HTML is shown as source, except for the supported tags without attributes", () => {
    for (const { number, markdown } of examples.filter((example) => hasHTML(example.markdown))) {
      const shown = drawInPieces([markdown]).textContent;
      for (const [tag] of markdown.matchAll(/<[a-z][^<>]*>/gi))
        if (hasHTML(tag) && !/^<(?:b|del|i)>$/.test(tag)) expect(shown, `example ${number}`).toContain(tag);
    }
  });
});

function hasHTML(markdown: string): boolean {
  return commonmark
    .parse(markdown, {})
    .some(
      ({ type, children }) =>
        type === "html_block" || children?.some((child) => child.type === "html_inline"),
    );
}
