import { isRecord } from "../../platform/index.ts";

const HIDDEN = "data-style";

/**
 * KaTeX writes most of its styles by `element.style`, but those of SVG and MathML as an attribute, which a strict
 * Content-Security-Policy refuses: https://developer.mozilla.org/en-US/docs/Web/HTTP/Headers/Content-Security-Policy/style-src-attr
 * So the attribute is given another name in the tree, and its styles are set by `applyStyles`.
 */
export function hideStyles(tree: unknown): void {
  if (!isRecord(tree)) return;
  const { attributes, children } = tree;
  if (isRecord(attributes) && typeof attributes["style"] === "string") {
    attributes[HIDDEN] = attributes["style"];
    delete attributes["style"];
  }
  if (Array.isArray(children)) for (const child of children) hideStyles(child);
}

/** Sets the styles that `hideStyles` put aside. */
export function applyStyles(root: ParentNode): void {
  for (const element of root.querySelectorAll(`[${HIDDEN}]`)) {
    if (element instanceof HTMLElement || element instanceof SVGElement || element instanceof MathMLElement)
      element.style.cssText = element.getAttribute(HIDDEN) ?? "";
    element.removeAttribute(HIDDEN);
  }
}
