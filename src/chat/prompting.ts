import { type Language, saveLater, type Storage } from "../platform/index.ts";
import { EMPTY_DRAFT, hasOwnText, parsePromptDraft, type PromptDraft } from "./model/prompt-draft.ts";
import { PRESETS } from "./model/presets.ts";
import type { ChatTexts } from "./texts/en.ts";
import { mountPromptForm } from "./view/prompt-form.ts";

const SAVE_DELAY_MS = 300;

export interface PromptingEvents {
  onSend(): void;
  onGoToFault(): void;
  /** A preset took the place of the user's own words. */
  onReplaced(undo: () => void): void;
  /** The prompt is another one than before. */
  onChange(): void;
}

export interface Wording {
  language(): Language;
  texts(): ChatTexts;
}

/** The commands of the Prompt: drafts that survive, presets that can be undone. */
export function createPrompting(
  root: HTMLElement,
  tab: Storage,
  { language, texts }: Wording,
  events: PromptingEvents,
) {
  let shownIn = language();
  const saving = saveLater(() => void tab.write("prompt", form.draft()), SAVE_DELAY_MS);

  const form = mountPromptForm(root, texts, {
    onSend: events.onSend,
    onGoToFault: events.onGoToFault,
    onEdit: saving.touch,
    onPreset(name): void {
      const { system, human } = PRESETS[language()][name];
      const before = latest;
      show({ preset: name, system, human });
      if (hasOwnText(before)) events.onReplaced(() => show(before));
    },
  });
  let latest: PromptDraft = EMPTY_DRAFT;
  root.addEventListener("input", () => take(form.draft()));

  function take(draft: PromptDraft): void {
    latest = draft;
    events.onChange();
  }

  function show(draft: PromptDraft): void {
    form.showDraft(draft);
    take(draft);
    saving.touch();
  }

  return {
    form,
    draft: form.draft,
    change: (draft: Partial<PromptDraft>): void => show({ ...form.draft(), ...draft }),
    restore(): void {
      latest = parsePromptDraft(tab.read("prompt"));
      form.showDraft(latest);
    },
    /** Empties Human once its text has been answered, unless it was changed since. */
    clearSent(sent: string): void {
      const draft = form.draft();
      if (draft.human === sent) show({ ...draft, preset: undefined, human: "" });
    },
    /** Gives the text back after a failure, unless something new has been written. */
    restoreSent(sent: string): void {
      const draft = form.draft();
      if (draft.human.trim() === "") show({ ...draft, human: sent });
    },
    /** After a change of language: the labels, and a preset that nobody has touched. */
    showLanguage(): void {
      const { preset, ...draft } = form.draft();
      form.showLanguage(language());
      if (preset === undefined) return void (shownIn = language());
      const { system, human } = PRESETS[shownIn][preset];
      shownIn = language();
      if (draft.system === system && draft.human === human) show({ preset, ...PRESETS[language()][preset] });
    },
  };
}
