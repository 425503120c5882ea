/** Creates an element. All elements that are made from Markdown, except formulas, are created here. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  return element;
}
