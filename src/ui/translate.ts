import type { Texts } from "../core/texts/texts.ts";

/** The attributes that can carry a text; `data-text-placeholder="notSent"` fills `placeholder`. */
const ATTRIBUTES = ["placeholder", "aria-label"];

/** Writes the labels of one language into all elements below `root` that name one by `data-text`. */
export function translate(root: ParentNode, { labels }: Texts): void {
  const label = new Map<string, string>(Object.entries(labels));
  for (const element of root.querySelectorAll<HTMLElement>("[data-text]")) {
    const text = label.get(element.dataset["text"] ?? "");
    if (text !== undefined) element.textContent = text;
  }
  for (const attribute of ATTRIBUTES) {
    for (const element of root.querySelectorAll(`[data-text-${attribute}]`)) {
      const text = label.get(element.getAttribute(`data-text-${attribute}`) ?? "");
      if (text !== undefined) element.setAttribute(attribute, text);
    }
  }
}
