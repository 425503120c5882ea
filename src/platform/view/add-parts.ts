/** Puts the markup of a part that was loaded late into its place, and its styles into the page. */
export function addParts(root: HTMLElement, markup: string, styles: string): void {
  const { body } = new DOMParser().parseFromString(markup, "text/html");
  root.replaceChildren(...root.ownerDocument.adoptNode(body).childNodes);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.ownerDocument.adoptedStyleSheets.push(sheet);
}
