import type MarkdownItModule from "markdown-it";
import type { Target } from "../model/block.ts";
import type { Lookup, MarkdownParser } from "../model/parser.ts";
import { useBareLinks } from "./bare-links.ts";
import { useCJKEmphasis } from "./cjk-emphasis.ts";
import { useDetails } from "./details-rule.ts";
import { useMath } from "./math-rules.ts";
import { MAX_DEPTH, toBlocks } from "./to-blocks.ts";
import { toInlines } from "./to-inlines.ts";

/**
 * Creates a parser for CommonMark with GitHub’s tables, strikethrough, task lists and bare links, and with formulas
 * and emphasis beside CJK text. Raw HTML is recognised, so that it can be shown as text. Addresses are not checked
 * here, but where they are used.
 */
export function createParser(MarkdownIt: typeof MarkdownItModule): MarkdownParser {
  const md = new MarkdownIt({ html: true, linkify: true, maxNesting: MAX_DEPTH + 10 });
  md.validateLink = () => true;
  md.core.ruler.disable("text_join"); // this rule would hide which characters were escaped
  useBareLinks(md);
  useCJKEmphasis(md);
  useMath(md);
  useDetails(md);

  let lookup: Lookup = () => undefined;
  const references = new Proxy<Record<string, Target>>({}, { get: (_, label) => lookup(String(label)) });

  return {
    parseBlocks(source) {
      const env = { references: {} };
      const tokens: Parameters<typeof md.block.parse>[3] = [];
      md.block.parse(source, md, env, tokens);
      return toBlocks(tokens, source, env.references, md.utils.unescapeAll);
    },
    parseInline(text, find) {
      lookup = find;
      const [token] = md.parseInline(text, { references });
      return toInlines(token?.children ?? []);
    },
  };
}
