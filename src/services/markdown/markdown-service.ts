import type { MarkdownService } from "../../core/services.ts";
import { linkStylesheet } from "../link-stylesheet.ts";
import { katexStylesheet } from "./katex-stylesheet.ts";
import { highlightCode } from "./load-highlighter.ts";
import { typesetFormula } from "./load-katex.ts";
import { loadMarkdownParser } from "./load-parser.ts";

/** markdown-it, highlight.js and KaTeX, from where the page's import map says. */
export const markdownService: MarkdownService = {
  load: loadMarkdownParser,
  highlight: highlightCode,
  async typeset(element, tex, display) {
    await linkStylesheet(katexStylesheet(import.meta.resolve("katex")));
    return typesetFormula(element, tex, display);
  },
};
