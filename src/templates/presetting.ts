import { cleanName, type DeviceStorage, nameFault } from "../platform/index.ts";
import {
  addPresets,
  movePreset,
  newPresetId,
  type OwnPresets,
  parseOwnPresets,
  type PresetTexts,
  removePreset,
  renamePreset,
  restorePreset,
  savePreset,
} from "./model/own-presets.ts";
import { parsePresetsFile, writePresetsFile } from "./model/presets-file.ts";
import type { TemplateTexts } from "./texts/en.ts";
import { mountPresetsDialog } from "./view/presets-dialog.ts";

/** The name in the storage of the device. */
const NAME = "presets";

interface PresetsHost {
  texts(): TemplateTexts;
  /** The prompt as it stands. */
  prompt(): PresetTexts;
  /** The presets have changed, here or in another tab. */
  onChange(all: OwnPresets): void;
  /** The prompt was saved as this preset. */
  onSaved(id: string): void;
}

/**
 * The presets of the user, on this device. Each change is made to what is stored at that moment, so that no change of
 * another tab is lost.
 */
export function createOwnPresets(document: Document, device: DeviceStorage, host: PresetsHost) {
  let all = parseOwnPresets(device.read(NAME));
  let undo: (() => void) | undefined;
  let dialog: ReturnType<typeof mountPresetsDialog> | undefined;

  function show(): void {
    all = parseOwnPresets(device.read(NAME));
    dialog?.show(all);
    host.onChange(all);
  }

  function change(next: (stored: OwnPresets) => OwnPresets): void {
    device.update(NAME, (stored) => next(parseOwnPresets(stored)));
    show();
  }

  function say(text: string, toUndo?: () => void): void {
    undo = toUndo;
    dialog?.say(text, toUndo !== undefined);
  }

  function mount(): ReturnType<typeof mountPresetsDialog> {
    const { texts } = host;
    const mounted = mountPresetsDialog(document, texts, {
      onSave(typed) {
        const name = cleanName(typed);
        const prompt = host.prompt();
        if (name === "") return "empty";
        if (`${prompt.system}${prompt.human}`.trim() === "") return "nothing";
        const { system, human } = prompt;
        const before = all.find((each) => each.name === name);
        const id = before?.id ?? newPresetId();
        change((stored) => savePreset(stored, { id, name, system, human }));
        host.onSaved(all.find((each) => each.name === name)?.id ?? id);
        if (before === undefined)
          say(texts().presetSaved(name), () => change((now) => removePreset(now, id)));
        else say(texts().presetReplaced(name), () => change((now) => savePreset(now, before)));
        return undefined;
      },
      onRename(id, typed) {
        const others = all.filter((each) => each.id !== id).map(({ name }) => name);
        const before = all.find((each) => each.id === id)?.name ?? "";
        const fault = nameFault(others, typed);
        if (fault !== undefined) return fault;
        const name = cleanName(typed);
        change((stored) => renamePreset(stored, id, name));
        say(texts().presetRenamed(name), () => change((now) => renamePreset(now, id, before)));
        return undefined;
      },
      onMove(id, by): void {
        change((stored) => movePreset(stored, id, by));
        const place = all.findIndex((each) => each.id === id);
        say(texts().presetMoved(all[place]?.name ?? "", place + 1, all.length));
      },
      onDelete(id): void {
        const place = all.findIndex((each) => each.id === id);
        const preset = all[place];
        if (preset === undefined) return;
        change((stored) => removePreset(stored, id));
        mounted.focusRow((all[place] ?? all[place - 1])?.id);
        say(texts().presetDeleted(preset.name), () => change((now) => restorePreset(now, preset, place)));
      },
      onExport(): string {
        say(texts().presetsExported);
        return writePresetsFile(all);
      },
      onImport(text) {
        const file = parsePresetsFile(text);
        if (!file.ok) return file.fault;
        const added = file.presets.map((preset) => ({ id: newPresetId(), ...preset }));
        const ids = new Set(added.map(({ id }) => id));
        change((stored) => addPresets(stored, added));
        say(texts().presetsImported(added.length, file.unread), () =>
          change((now) => now.filter(({ id }) => !ids.has(id))),
        );
        return undefined;
      },
      onUndo(): void {
        undo?.();
        say(texts().presetUndone);
      },
    });
    return mounted;
  }

  device.watch(NAME, show);

  return {
    all: (): OwnPresets => all,
    /** Opens the dialog; `current`: the id of the preset that is chosen. */
    open(current: string | undefined): void {
      dialog ??= mount();
      dialog.showLanguage();
      dialog.show(all);
      dialog.open(all.find(({ id }) => id === current)?.name ?? "");
    },
  };
}
