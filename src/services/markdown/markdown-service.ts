import type { MarkdownService, RefiningModule } from "../../core/services.ts";
import { loadOnce } from "../load-once.ts";
import { loadScript } from "../load-script.ts";
import { loadMarkdownParser } from "./load-parser.ts";

/** Loads what colours code and draws formulas, once. Rejects when it isn't there; the next call tries again. */
const openRefining = loadOnce(() =>
  loadScript<RefiningModule>("refining", "causetteRefining", "highlightCode"),
);

/** markdown-it, highlight.js and KaTeX, from where the page's import map says. */
export const markdownService: MarkdownService = {
  load: loadMarkdownParser,
  highlight: async (...code) => (await openRefining()).highlightCode(...code),
  typeset: async (...formula) => (await openRefining()).typeset(...formula),
};
