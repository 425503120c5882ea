import type { MarkdownService } from "../read/model/markdown-service.ts";
import { linkFormulaStyles } from "../refine/link-formula-styles.ts";
import { highlightCode } from "../refine/load-highlighter.ts";
import { typesetAtOnce, typesetFormula } from "../refine/load-katex.ts";
import { loadMarkdownParser } from "../read/services/load-parser.ts";

/** markdown-it, highlight.js and KaTeX, loaded from the addresses in the page's import map. */
export const markdownService: MarkdownService = {
  load: loadMarkdownParser,
  highlight: highlightCode,
  typeset: async (element, tex, display) => {
    await linkFormulaStyles();
    return typesetFormula(element, tex, display);
  },
  typesetAtOnce, // once a formula has loaded KaTeX, after its styles
};
