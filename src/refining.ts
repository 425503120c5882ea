import type { RefiningModule } from "./core/services.ts";
import { linkFormulaStyles } from "./services/markdown/link-formula-styles.ts";
import { highlightCode } from "./services/markdown/load-highlighter.ts";
import { typesetFormula } from "./services/markdown/load-katex.ts";

/*
 * What colours code and draws formulas: a file of its own, `assets/refining.js`, loaded with the first code or formula of
 * an answer.
 */

export { highlightCode };

/** Draws a formula once its stylesheet is there. Rejects when KaTeX or the stylesheet can't be loaded. */
export const typeset: RefiningModule["typeset"] = async (element, tex, display) => {
  await linkFormulaStyles();
  return typesetFormula(element, tex, display);
};
