import { isRecord, loadOnce } from "../../platform/index.ts";
import { applyStyles, hideStyles } from "./katex-styles.ts";

const MAX_EXPANSIONS = 1000;
/** Longer formulas are not drawn. In characters. */
const LONGEST_TEX = 5000;
/** The maximum of KaTeX for sizes in a formula: something bigger could cover the page. */
const MAX_SIZE_EM = 20;

/**
 * Draws a formula into an empty element with KaTeX, which is loaded on demand. Rejects if loading fails; the next
 * call tries again. False if the TeX is not valid; nothing is drawn then. KaTeX’s stylesheet must be loaded before:
 * without it a formula is shown twice.
 */
export async function typesetFormula(element: HTMLElement, tex: string, display: boolean): Promise<boolean> {
  if (tex.length > LONGEST_TEX) return false;
  await loadKaTeX();
  return typesetAtOnce(element, tex, display) ?? false;
}

/** The same without waiting; `undefined` if KaTeX is not loaded yet. */
export function typesetAtOnce(element: HTMLElement, tex: string, display: boolean): boolean | undefined {
  if (loaded === undefined) return undefined;
  if (tex.length > LONGEST_TEX) return false;
  try {
    const tree = loaded(tex, {
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
    return false; // the caller keeps the source visible
  }
}

let loaded: ((tex: string, options: object) => unknown) | undefined;

const loadKaTeX = loadOnce(async () => {
  const katex: unknown = await import("katex");
  const renderToTree = isRecord(katex) ? katex["__renderToDomTree"] : undefined;
  if (typeof renderToTree !== "function") throw new Error("This KaTeX can’t give its tree.");
  loaded = (tex, options): unknown => Reflect.apply(renderToTree, undefined, [tex, options]);
});

function isDrawable(tree: unknown): tree is { toNode(): Node } {
  return isRecord(tree) && typeof tree["toNode"] === "function";
}
