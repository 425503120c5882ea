import type { MarkdownService } from "../../core/markdown/markdown-service.ts";
import { linkFormulaStyles } from "./link-formula-styles.ts";
import { highlightCode } from "./load-highlighter.ts";
import { typesetFormula } from "./load-katex.ts";
import { loadMarkdownParser } from "./load-parser.ts";

/** markdown-it, highlight.js and KaTeX, from where the page's import map says. */
export const markdownService: MarkdownService = {
  load: loadMarkdownParser,
  highlight: highlightCode,
  typeset: async (element, tex, display) => {
    await linkFormulaStyles();
    return typesetFormula(element, tex, display);
  },
};
