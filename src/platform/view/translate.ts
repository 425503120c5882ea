/**
 * The attributes that can be translated; `data-text-placeholder="notSent"` fills `placeholder`. Several labels are
 * joined by spaces.
 */
const ATTRIBUTES = ["placeholder", "aria-label", "title"];

/** The English texts of the markup that have been replaced, by label. */
const markup = new Map<string, string>();

/**
 * Writes the labels of one language into all elements below `root` that have a `data-text`. A label that the language
 * does not have keeps the text of the markup.
 */
export function translate(
  root: ParentNode,
  { labels }: { readonly labels: Readonly<Record<string, string>> },
): void {
  function write(name: string, present: string, put: (text: string) => void): void {
    if (!markup.has(name)) markup.set(name, present);
    const parts = name.split(" ").map((part) => labels[part]);
    put(parts.includes(undefined) ? (markup.get(name) ?? present) : parts.join(" "));
  }
  for (const element of root.querySelectorAll<HTMLElement>("[data-text]")) {
    write(element.dataset["text"] ?? "", element.textContent, (text) => (element.textContent = text));
  }
  for (const attribute of ATTRIBUTES) {
    for (const element of root.querySelectorAll(`[data-text-${attribute}]`)) {
      const name = element.getAttribute(`data-text-${attribute}`) ?? "";
      write(name, element.getAttribute(attribute) ?? "", (text) => element.setAttribute(attribute, text));
    }
  }
}
