import { isRecord } from "../../platform/index.ts";

const HIDDEN = "data-style";

/**
 * KaTeX sets most styles with `element.style`, but the styles of SVG and MathML with a `style` attribute, which a
 * strict Content-Security-Policy blocks:
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Headers/Content-Security-Policy/style-src-attr
 * So this renames the attribute in KaTeX’s tree, and `applyStyles` sets the styles later.
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

/** Sets the styles whose attributes `hideStyles` has renamed, on all elements in `root`. */
export function applyStyles(root: ParentNode): void {
  for (const element of root.querySelectorAll(`[${HIDDEN}]`)) {
    if (element instanceof HTMLElement || element instanceof SVGElement || element instanceof MathMLElement)
      element.style.cssText = element.getAttribute(HIDDEN) ?? "";
    element.removeAttribute(HIDDEN);
  }
}
