const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "target", "rel", "title", "class"],
  b: [],
  blockquote: ["dir"],
  br: [],
  button: ["type", "class", "data-action", "data-text"],
  code: [],
  del: [],
  details: ["dir"],
  div: ["class", "dir", "role", "tabindex", "aria-label", "data-typeset"],
  em: [],
  figcaption: [],
  figure: ["class"],
  h4: ["dir"],
  h5: ["dir"],
  h6: ["dir"],
  hr: [],
  i: [],
  img: ["src", "alt", "title"],
  input: ["type", "disabled", "checked", "aria-label", "data-text-aria-label"],
  ins: [],
  kbd: [],
  li: ["data-task", "dir"],
  mark: [],
  ol: ["start", "data-tight"],
  p: ["class", "dir"],
  pre: ["tabindex", "dir"],
  s: [],
  small: [],
  span: ["class", "data-text", "data-typeset"],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ["data-align"],
  th: ["scope", "data-align"],
  thead: [],
  tr: [],
  u: [],
  ul: ["data-tight"],
};
/** The elements that KaTeX uses. They are allowed only in formulas. */
const FORMULA = /^(?:span|svg|path|line|math|semantics|annotation|m[a-z]+)$/;
const FORMULA_ATTRIBUTES =
  /^(?:class|style|aria-hidden|xmlns|display|encoding|width|height|viewbox|preserveaspectratio|d|stretchy|[lr]space|math(?:variant|color|background|size)|(?:min|max)size|fence|separator|accent(?:under)?|linethickness|(?:row|column)(?:spacing|align|lines)|scriptlevel|displaystyle|depth|voffset|notation|x[12]|y[12]|stroke-width|symmetric|movablelimits)$/;

/** Descriptions of the elements and attributes in `target` that are not allowed in drawn Markdown. */
export function strangersIn(target: Element): readonly string[] {
  return [...target.querySelectorAll("*")].flatMap((element) => {
    const name = element.localName.toLowerCase();
    const isFormula = element.closest(".katex") !== null;
    const allowed = isFormula && FORMULA.test(name) ? undefined : ELEMENTS[name];
    if (allowed === undefined && !isFormula) return [element.outerHTML];
    const strange = [...element.attributes].filter(({ name: attribute }) =>
      allowed === undefined
        ? !FORMULA_ATTRIBUTES.test(attribute.toLowerCase())
        : !allowed.includes(attribute),
    );
    return [
      ...strange.map((attribute) => `${name} ${attribute.name}=${attribute.value}`),
      ...badAddresses(element),
    ];
  });
}

function badAddresses(element: Element): readonly string[] {
  if (element instanceof HTMLAnchorElement) {
    const isSafe = /^(?:https?|mailto):$/.test(element.protocol) && element.rel === "noopener noreferrer";
    return isSafe && element.target === "_blank" ? [] : [element.outerHTML];
  }
  if (element instanceof HTMLImageElement)
    return /^data:image\/(?:png|jpeg|gif|webp)[;,]/i.test(element.src) ? [] : [element.outerHTML];
  return [];
}
