import { find, type Language } from "../../platform/index.ts";
import type { OwnPresets } from "../../templates/index.ts";
import { PRESET_NAMES, PRESETS, presetWithSystem } from "../model/presets.ts";

/** The choice of a preset: those of the page, then the user's own. */
export function mountPresetChoice(select: HTMLSelectElement) {
  const group = find(select, "optgroup", HTMLOptGroupElement);
  let own: OwnPresets = [];

  function show(preset: string | undefined): void {
    select.value = preset ?? "";
    if (select.selectedIndex === -1) select.value = ""; // it was deleted
  }

  return {
    /** The name of a preset of the page, or the id of one of the user's; `undefined`: none. */
    value: (): string | undefined => (select.value === "" ? undefined : select.value),
    show,
    /** System was changed: names the preset that has this one, the chosen one first. */
    showFor(system: string): void {
      const ids = own.filter((each) => each.system === system).map(({ id }) => id);
      const ownId = ids.find((id) => id === select.value) ?? ids[0];
      show(presetWithSystem(system) ?? (system === "" ? undefined : ownId));
    },
    showOwn(presets: OwnPresets, label: string): void {
      own = presets;
      const { value } = select;
      group.label = label;
      group.hidden = presets.length === 0;
      group.replaceChildren(...presets.map(({ id, name }) => new Option(name, id)));
      show(value);
    },
    showLanguage(language: Language): void {
      for (const option of select.options) {
        const name = PRESET_NAMES.find((known) => known === option.value);
        if (name !== undefined) option.textContent = PRESETS[language][name].label;
      }
    },
  };
}
