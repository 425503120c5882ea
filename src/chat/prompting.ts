import { type Language, saveLater, type Storage } from "../platform/index.ts";
import { EMPTY_DRAFT, hasOwnText, parsePromptDraft, type PromptDraft } from "./model/prompt-draft.ts";
import { type PresetName, PRESETS } from "./model/presets.ts";
import type { ChatTexts } from "./texts/en.ts";
import { mountPromptForm } from "./view/prompt-form.ts";

const SAVE_DELAY_MS = 300;

export interface PromptingEvents {
  onSend(): void;
  onStop(): void;
  onGoToFault(): void;
  /** A preset has replaced the user's own text. */
  onReplaced(undo: () => void): void;
  /** The prompt has changed. */
  onChange(): void;
  /** It is stored for this tab: some time after a change, and when the page is left. */
  onSaved(): void;
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
  const saving = saveLater(() => {
    tab.write("prompt", form.draft());
    events.onSaved();
  }, SAVE_DELAY_MS);

  const form = mountPromptForm(root, texts, {
    onSend: events.onSend,
    onStop: events.onStop,
    onGoToFault: events.onGoToFault,
    onEdit: saving.touch,
    onPreset: choose,
  });
  let latest: PromptDraft = EMPTY_DRAFT;
  root.addEventListener("input", () => take(form.draft()));

  function choose(name: PresetName): void {
    const { system, human } = PRESETS[language()][name];
    const before = latest;
    show({ preset: name, system, human });
    if (hasOwnText(before)) events.onReplaced(() => show(before));
  }

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
    /** Chooses a preset outside of the form; the focus moves to Human. */
    choose(name: PresetName): void {
      choose(name);
      form.focus();
    },
    /** Fills what is empty from the first preset, so that there is something to send. */
    fillEmpty(): void {
      const { system, human } = PRESETS[language()].dream;
      const draft = form.draft();
      if (draft.human.trim() === "") show({ ...draft, system: draft.system || system, human });
    },
    restore(): void {
      latest = parsePromptDraft(tab.read("prompt"));
      form.showDraft(latest);
    },
    /** Clears Human when its text has been answered, unless it was edited since. */
    clearSent(sent: string): void {
      const draft = form.draft();
      if (draft.human === sent) show({ ...draft, human: "" });
    },
    /** Restores the text after a failure, unless a new one was typed. */
    restoreSent(sent: string): void {
      const draft = form.draft();
      if (draft.human.trim() === "") show({ ...draft, human: sent });
    },
    /** After a change of language: translates the labels, and what was not edited of a preset. */
    showLanguage(): void {
      const draft = form.draft();
      form.showLanguage(language());
      const before = shownIn;
      shownIn = language();
      if (draft.preset === undefined || before === shownIn) return;
      const [from, to] = [PRESETS[before][draft.preset], PRESETS[shownIn][draft.preset]];
      show({
        preset: draft.preset,
        system: draft.system === from.system ? to.system : draft.system,
        human: draft.human === from.human ? to.human : draft.human,
      });
    },
  };
}
