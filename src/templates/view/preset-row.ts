import { cloneTemplate, createFaults, find, type NameFault } from "../../platform/index.ts";
import type { OwnPreset } from "../model/own-presets.ts";
import type { TemplateTexts } from "../texts/en.ts";

export interface PresetRowEvents {
  /** Returns what is wrong with the name. */
  onRename(id: string, name: string): NameFault | undefined;
  onMove(id: string, by: -1 | 1): void;
  onDelete(id: string): void;
}

/** In characters: what one line shows. */
const SHOWN_CHARACTERS = 120;

export type PresetRow = ReturnType<typeof createPresetRow>;

/** The row of a preset, which is updated in place, so that the focus and what is typed stay. */
export function createPresetRow(
  document: Document,
  { id, number }: { readonly id: string; readonly number: number },
  texts: () => TemplateTexts,
  events: PresetRowEvents,
) {
  const element = cloneTemplate(document, "preset-row");
  const field = find(element, "[name=presetRename]", HTMLInputElement);
  const button = (action: string): HTMLButtonElement =>
    find(element, `[data-action=${action}]`, HTMLButtonElement);
  const [up, down, remove] = [button("up"), button("down"), button("delete")];
  const faults = createFaults();
  let name = "";
  field.id = `preset-rename-${number}`;

  function rename(): void {
    faults.clearAll();
    if (field.value === name) return;
    const fault = events.onRename(id, field.value);
    if (fault !== undefined) faults.show(field, texts().presetFault[fault]);
  }

  field.addEventListener("change", rename);
  field.addEventListener("keydown", ({ key }) => key === "Enter" && rename());
  up.addEventListener("click", () => events.onMove(id, -1));
  down.addEventListener("click", () => events.onMove(id, 1));
  remove.addEventListener("click", () => events.onDelete(id));

  return {
    element,
    show(preset: OwnPreset, isFirst: boolean, isLast: boolean): void {
      if (field.value === name || field !== document.activeElement) field.value = preset.name;
      name = preset.name;
      field.ariaLabel = texts().renamePreset(name);
      up.ariaLabel = texts().movePresetUp(name);
      down.ariaLabel = texts().movePresetDown(name);
      remove.ariaLabel = texts().deletePreset(name);
      remove.textContent = texts().labels.presetsDelete;
      // Not disabled: a button that moves its row to an end keeps the focus.
      up.ariaDisabled = String(isFirst);
      down.ariaDisabled = String(isLast);
      const text = (preset.human.trim() || preset.system.trim()).slice(0, SHOWN_CHARACTERS);
      find(element, "p", HTMLElement).textContent = text;
    },
    focus: (): void => remove.focus(),
  };
}
