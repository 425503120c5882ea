import { addParts, cloneTemplate, find, translate } from "../../platform/index.ts";
import { TOOL_NAMES } from "../model/tools.ts";
import { NO_TOOLS, toRounds, type ToolsChoice } from "../model/tools-choice.ts";
import type { ToolsTexts } from "../texts/en.ts";
import markup from "./tools-dialog.html?raw";
import styles from "../../../styles/tools/dialog.css?raw";

/** The dialog in which tools are turned on; each change holds at once. It is made when it is first opened. */
export function createToolsDialog(
  document: Document,
  texts: () => ToolsTexts,
  events: { onChange(choice: ToolsChoice): void; onClosed(): void },
) {
  const root = document.createElement("div");
  addParts(root, markup, styles);
  document.body.append(root);
  const dialog = find(root, "[data-part=tools-dialog]", HTMLDialogElement);
  const form = find(dialog, "[data-form=tools]", HTMLFormElement);
  const table = find(form, "[name=table]", HTMLTextAreaElement);
  const tablePart = find(form, "[data-part=tools-table]", HTMLElement);
  const rounds = find(form, "[name=rounds]", HTMLInputElement);
  const byHand = find(form, "[value=hand]", HTMLInputElement);
  const byItself = find(form, "[value=itself]", HTMLInputElement);
  const switches = TOOL_NAMES.map((name) => {
    const item = cloneTemplate(document, "tool-choice");
    const box = find(item, "input", HTMLInputElement);
    const about = find(item, ".hint", HTMLElement);
    find(item, "code", HTMLElement).textContent = name;
    about.id = `tool-about-${name}`;
    box.setAttribute("aria-describedby", about.id);
    find(form, "[data-part=tools-list]", HTMLElement).append(item);
    return { name, box, about };
  });

  const choice = (): ToolsChoice => ({
    on: switches.filter(({ box }) => box.checked).map(({ name }) => name),
    table: table.value,
    isAutomatic: byItself.checked,
    rounds: toRounds(rounds.value),
  });

  function showTable(): void {
    tablePart.hidden = !choice().on.includes("look_up");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
  });
  form.addEventListener("input", ({ target }) => {
    if (target === rounds) byItself.checked = true;
    showTable();
    events.onChange(choice());
  });
  rounds.addEventListener("change", () => (rounds.value = String(toRounds(rounds.value))));
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.stopPropagation(); // it closes the dialog, and a run goes on
  });
  dialog.addEventListener("close", events.onClosed);

  return {
    open(shown: ToolsChoice = NO_TOOLS): void {
      translate(dialog, texts());
      for (const { name, box, about } of switches) {
        box.checked = shown.on.includes(name);
        about.textContent = texts().about[name];
      }
      table.value = shown.table;
      byHand.checked = !shown.isAutomatic;
      byItself.checked = shown.isAutomatic;
      rounds.value = String(shown.rounds);
      showTable();
      dialog.showModal();
    },
  };
}
