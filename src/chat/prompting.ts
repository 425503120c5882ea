import { type Language, saveLater, type Storage } from "../platform/index.ts";
import { EMPTY_DRAFT, hasOwnText, parsePromptDraft, type PromptDraft } from "./model/prompt-draft.ts";
import { PRESETS } from "./model/presets.ts";
import type { ChatTexts } from "./texts/en.ts";
import { mountPromptForm } from "./view/prompt-form.ts";

const SAVE_DELAY_MS = 300;

export interface PromptingEvents {
  onSend(): void;
  onGoToFault(): void;
  /** A preset has replaced the user's own text. */
  onReplaced(undo: () => void): void;
  /** The prompt has changed. */
  onChange(): void;
}

export interface Wording {
  language(): Language;
  texts(): ChatTexts;
}

/** The commands of the Prompt: drafts that are saved, presets that can be undone. */
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
    /** Clears Human when its text has been answered, unless it was edited since. */
    clearSent(sent: string): void {
      const draft = form.draft();
      if (draft.human === sent) show({ ...draft, preset: undefined, human: "" });
    },
    /** Restores the text after a failure, unless a new one was typed. */
    restoreSent(sent: string): void {
      const draft = form.draft();
      if (draft.human.trim() === "") show({ ...draft, human: sent });
    },
    /** After a change of language: translates the labels, and a preset that was not edited. */
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
