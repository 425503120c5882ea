import type { ConnectionsCommand } from "../model/sections.ts";
import panelStyles from "../../../styles/connections/panel.css?raw";
import { addParts } from "../../platform/index.ts";

const COMMANDS: readonly ConnectionsCommand[] = ["check", "find", "profiles", "link"];

/** The buttons of the connections part, which are in the page before that part is mounted. */
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

/** Adds the markup of a panel, and its styles after the common styles of all panels. */
export function addPanel(root: HTMLElement, markup: string, styles: string): void {
  addParts(root, markup, panelStyles + styles);
}
