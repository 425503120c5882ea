import panelStyles from "../../../styles/connections/panel.css?raw";
import { addParts } from "../../platform/index.ts";

/** Puts the markup of a panel into its place, and its styles into the page, after those that all panels have. */
export function addPanel(root: HTMLElement, markup: string, styles: string): void {
  addParts(root, markup, panelStyles + styles);
}
