/** Adds the markup and styles of a part that is mounted after the page has started. */
export function addParts(root: HTMLElement, markup: string, styles: string): void {
  const { body } = new DOMParser().parseFromString(markup, "text/html");
  root.replaceChildren(...root.ownerDocument.adoptNode(body).childNodes);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.ownerDocument.adoptedStyleSheets.push(sheet);
}
