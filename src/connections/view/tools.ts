import type { ConnectionsCommand } from "../model/sections.ts";
import panelStyles from "../../../styles/connections/panel.css?raw";
import { addParts } from "../../platform/index.ts";

const COMMANDS: readonly ConnectionsCommand[] = ["check", "find", "profiles", "link"];

/** The buttons of the part for connections, which stand in the page before that part is there. */
export function mountConnectionTools(
  document: Document,
  onCommand: (command: ConnectionsCommand, button: HTMLButtonElement) => void,
): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-command]")) {
    button.addEventListener("click", () => {
      const command = COMMANDS.find((known) => known === button.dataset["command"]);
      if (command !== undefined) onCommand(command, button);
    });
  }
}

/** Puts the markup of a panel into its place, and its styles into the page, after those that all panels have. */
export function addPanel(root: HTMLElement, markup: string, styles: string): void {
  addParts(root, markup, panelStyles + styles);
}
