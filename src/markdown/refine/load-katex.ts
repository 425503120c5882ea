import { isRecord, loadOnce } from "../../platform/index.ts";
import { applyStyles, hideStyles } from "./katex-styles.ts";

const MAX_EXPANSIONS = 1000;
/** Longer formulas stay source. In characters. */
const LONGEST_TEX = 5000;
/** KaTeX’s own measure: what is bigger than this would cover the page. */
const MAX_SIZE_EM = 20;

/**
 * Draws a formula into an empty element by KaTeX, which comes with the first one; after a failure the next formula
 * tries again. False, and nothing drawn, when the TeX is not valid. Its stylesheet has to be there before: without it
 * a formula stands there twice.
 */
export async function typesetFormula(element: HTMLElement, tex: string, display: boolean): Promise<boolean> {
  if (tex.length > LONGEST_TEX) return false;
  const { renderToTree } = await loadKaTeX();
  try {
    const tree = renderToTree(tex, {
      displayMode: display,
      output: "htmlAndMathml",
      throwOnError: true,
      trust: false,
      strict: "ignore",
      maxExpand: MAX_EXPANSIONS,
      maxSize: MAX_SIZE_EM,
    });
    if (!isDrawable(tree)) return false;
    hideStyles(tree);
    element.append(tree.toNode());
    applyStyles(element);
    return true;
  } catch {
    return false; // said by the return value: the source stays
  }
}

const loadKaTeX = loadOnce(async () => {
  const katex: unknown = await import("katex");
  const renderToTree = isRecord(katex) ? katex["__renderToDomTree"] : undefined;
  if (typeof renderToTree !== "function") throw new Error("This KaTeX can’t give its tree.");
  return {
    renderToTree: (tex: string, options: object): unknown =>
      Reflect.apply(renderToTree, undefined, [tex, options]),
  };
});

function isDrawable(tree: unknown): tree is { toNode(): Node } {
  return isRecord(tree) && typeof tree["toNode"] === "function";
}
