import { addPanel } from "../../view/add-panel.ts";
import { find } from "../../../platform/index.ts";
import copyMarkup from "./copy.html?raw";
import offerMarkup from "./offer.html?raw";
import styles from "../../../../styles/connections/links.css?raw";

/** Puts the markup of links into its place. The dialog goes to the end of the page: inside of a fold nobody would see it. */
export function addLinkParts(root: HTMLElement) {
  addPanel(root, copyMarkup + offerMarkup, styles);
  const panel = find(root, "[data-part=link-copy]", HTMLElement);
  const dialog = find(root, "[data-part=link-offer]", HTMLDialogElement);
  root.ownerDocument.body.append(dialog);
  return { panel, dialog };
}
