import markup from "./panel.html?raw";
import styles from "../../../styles/models.css?raw";

/** Puts the markup of the list of models into its place, and its styles into the page. */
export function addPanelParts(root: HTMLElement): void {
  const { body } = new DOMParser().parseFromString(markup, "text/html");
  root.replaceChildren(...root.ownerDocument.adoptNode(body).childNodes);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.ownerDocument.adoptedStyleSheets.push(sheet);
}
