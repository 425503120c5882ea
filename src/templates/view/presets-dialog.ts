import { addParts, createFaults, download, find, translate } from "../../platform/index.ts";
import type { OwnPresets } from "../model/own-presets.ts";
import { LARGEST_PRESETS_BYTES } from "../model/presets-file.ts";
import type { TemplateTexts } from "../texts/en.ts";
import { createPresetRow, type PresetRow, type PresetRowEvents } from "./preset-row.ts";
import markup from "./presets.html?raw";
import styles from "../../../styles/templates/presets.css?raw";

export interface PresetsDialogEvents extends PresetRowEvents {
  /** Returns what is wrong. */
  onSave(name: string): keyof TemplateTexts["presetFault"] | undefined;
  /** Returns the text of the file. */
  onExport(): string;
  /** Returns what is wrong with the file. */
  onImport(text: string): keyof TemplateTexts["presetsFileFault"] | undefined;
  onUndo(): void;
}

const FILE_NAME = "causette-presets.json";

/** The dialog in which the user's presets are saved, named, ordered, deleted, exported, and imported. */
export function mountPresetsDialog(
  document: Document,
  texts: () => TemplateTexts,
  events: PresetsDialogEvents,
) {
  const dialog = document.createElement("dialog");
  dialog.className = "presets";
  dialog.setAttribute("aria-labelledby", "presets-title");
  addParts(dialog, markup, styles);
  document.body.append(dialog);
  const list = find(dialog, "[data-part=presets-list]", HTMLElement);
  const none = find(dialog, "[data-part=presets-none]", HTMLElement);
  const said = find(dialog, "[data-part=presets-said]", HTMLElement);
  const form = find(dialog, "[data-form=preset-save]", HTMLFormElement);
  const name = find(form, "[name=presetName]", HTMLInputElement);
  const file = find(dialog, "[name=presetsFile]", HTMLInputElement);
  const button = (action: string): HTMLButtonElement =>
    find(dialog, `[data-action=presets-${action}]`, HTMLButtonElement);
  const faults = createFaults();
  const rows = new Map<string, PresetRow>();
  let created = 0;

  async function read(chosen: File): Promise<ReturnType<PresetsDialogEvents["onImport"]>> {
    if (chosen.size > LARGEST_PRESETS_BYTES) return "too-big";
    try {
      return events.onImport(await chosen.text());
    } catch {
      return "unreadable"; // moved or no longer readable since it was chosen
    }
  }

  async function importFile(chosen: File): Promise<void> {
    const fault = await read(chosen);
    if (fault === undefined) return;
    faults.show(button("import"), texts().presetsFileFault[fault]);
    button("import").focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fault = events.onSave(name.value);
    if (fault === undefined) return;
    faults.show(name, texts().presetFault[fault]);
    name.focus();
  });
  name.addEventListener("input", () => faults.clear(name));
  button("close").addEventListener("click", () => dialog.close());
  button("undo").addEventListener("click", () => {
    events.onUndo();
    name.focus(); // the pressed button is no longer there
  });
  button("export").addEventListener("click", () => {
    faults.clearAll();
    download(document, FILE_NAME, new Blob([events.onExport()], { type: "application/json" }));
  });
  button("import").addEventListener("click", () => {
    faults.clearAll();
    file.click();
  });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void importFile(chosen);
    file.value = ""; // so that the same file can be chosen again
  });
  // Escape closes the dialog, and does not stop the run as well.
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close()); // the backdrop

  return {
    open(suggested: string): void {
      faults.clearAll();
      name.value = suggested;
      dialog.showModal();
      name.focus();
      name.select();
    },
    show(all: OwnPresets): void {
      for (const [id, { element }] of rows) {
        if (all.some((each) => each.id === id)) continue;
        element.remove();
        rows.delete(id);
      }
      all.forEach((preset, index) => {
        const { id } = preset;
        const row = rows.get(id) ?? createPresetRow(document, { id, number: (created += 1) }, texts, events);
        rows.set(id, row);
        row.show(preset, index === 0, index === all.length - 1);
        const { activeElement } = document;
        if (list.children[index] === row.element) return;
        list.insertBefore(row.element, list.children[index] ?? null);
        // What is moved in the document loses the focus.
        if (activeElement instanceof HTMLElement && row.element.contains(activeElement))
          activeElement.focus();
      });
      none.hidden = all.length > 0;
      button("export").disabled = all.length === 0;
    },
    /** Goes to the row that took the place of a deleted one. */
    focusRow(id: string | undefined): void {
      if (id === undefined) name.focus();
      else rows.get(id)?.focus();
    },
    /** Says what was done, and offers to undo it. */
    say(text: string, canUndo: boolean): void {
      said.textContent = text;
      button("undo").hidden = !canUndo;
    },
    showLanguage: (): void => translate(dialog, texts()),
  };
}
