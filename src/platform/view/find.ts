type ElementClass<E extends Element> = abstract new () => E;

/** The first element that matches. Throws when it is missing or of another type, so that a broken page is noticed. */
export function find<E extends Element>(root: ParentNode, selector: string, type: ElementClass<E>): E {
  const element = root.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The page has no ${type.name} at “${selector}”.`);
}

/** A fresh copy of the template's first element. */
export function cloneTemplate(document: Document, name: string): HTMLElement;
export function cloneTemplate<E extends HTMLElement>(
  document: Document,
  name: string,
  type: ElementClass<E>,
): E;
export function cloneTemplate(
  document: Document,
  name: string,
  type: ElementClass<HTMLElement> = HTMLElement,
): HTMLElement {
  const template = find(document, `template[data-template=${name}]`, HTMLTemplateElement);
  const copy = document.importNode(template.content, true);
  return find(copy, "*", type);
}
