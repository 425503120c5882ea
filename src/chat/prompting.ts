import type { ReadAttachment } from "../attachments/index.ts";
import { type DeviceStorage, type Language, saveLater, type Storage } from "../platform/index.ts";
import { isSameQuestion, type Question } from "./model/conversation.ts";
import {
  draftAfterSending,
  EMPTY_DRAFT,
  hasOwnText,
  isEmptyDraft,
  parsePromptDraft,
  type PromptDraft,
  questionOf,
} from "./model/prompt-draft.ts";
import { createOwnPresets, presetWithTexts } from "../templates/index.ts";
import { PRESET_NAMES, type PresetName, PRESETS } from "./model/presets.ts";
import type { ChatTexts } from "./texts/en.ts";
import { mountPromptForm } from "./view/prompt-form.ts";

/** What most models make of a picture is smaller: https://platform.openai.com/docs/guides/images-vision */
const PICTURE_SIDE_PX = 1536;

export interface PromptingEvents {
  /** The longest side of a picture, in pixels; `undefined`: the usual one. */
  pictureSide(): number | undefined;
  onSend(): void;
  onStop(): void;
  onGoToFault(): void;
  /** Something of the user's is no longer there: the text that a preset has replaced, or else what `what` says. */
  onReplaced(undo: () => void, what?: string): void;
  /** The prompt has changed. */
  onChange(): void;
  /** It is stored for this tab: some time after a change, and when the page is left. */
  onSaved(): void;
}

export interface PromptingServices {
  readonly tab: Storage;
  readonly device: DeviceStorage;
  readAttachment(file: File, side: number): Promise<ReadAttachment>;
}

export interface Wording {
  language(): Language;
  texts(): ChatTexts;
}

/** The commands of the Prompt: drafts that are saved, presets that can be undone. */
export function createPrompting(
  root: HTMLElement,
  { tab, device, readAttachment }: PromptingServices,
  { language, texts }: Wording,
  events: PromptingEvents,
) {
  let shownIn = language();
  const saving = saveLater(() => {
    // Pictures and files have no room in the tab's storage: they are kept with the draft of the conversation.
    tab.write("prompt", { ...form.draft(), attachments: [] });
    events.onSaved();
  });

  const form = mountPromptForm(
    root,
    texts,
    (file) => readAttachment(file, events.pictureSide() ?? PICTURE_SIDE_PX),
    {
      onSend: events.onSend,
      onStop: events.onStop,
      onGoToFault: events.onGoToFault,
      onEdit(): void {
        take(form.draft());
        saving.touch();
      },
      onRemoved: (name, undo) => events.onReplaced(undo, texts().attachments.removed(name)),
      onPreset: choose,
      onManagePresets: () => own.open(form.draft().preset),
    },
  );
  let latest: PromptDraft = EMPTY_DRAFT;
  /** The last question that has left the prompt. */
  let cleared: Question | undefined;

  const own = createOwnPresets(root.ownerDocument, device, {
    texts: () => texts().templates,
    prompt: () => form.draft(),
    onChange: (all) => form.showOwnPresets(all),
    onSaved: (id) => show({ ...form.draft(), preset: id }),
  });

  function choose(preset: string): void {
    const name = PRESET_NAMES.find((known) => known === preset);
    const chosen = name ? PRESETS[language()][name] : own.all().find(({ id }) => id === preset);
    if (chosen === undefined) return;
    const { system, human } = chosen;
    const before = latest;
    show({ ...before, preset, system, human });
    const isSaved = presetWithTexts(own.all(), before) !== undefined;
    if (hasOwnText(before) && !isSaved) events.onReplaced(() => show(before));
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
      form.showOwnPresets(own.all());
      form.showDraft(latest);
    },
    /** Clears what was sent once it is being answered, unless it was edited since. A template stays. */
    clearSent(sent: Question): void {
      if (sent === cleared) return;
      cleared = sent;
      const draft = form.draft();
      if (!isSameQuestion(questionOf(draft), sent)) return;
      show(draftAfterSending(draft));
      form.selectValues();
    },
    /** Restores the question after a failure, unless a new one was typed. */
    restoreSent({ text, attachments = [] }: Question): void {
      const draft = form.draft();
      if (isEmptyDraft(draft)) show({ ...draft, human: text, attachments });
      else if (isSameQuestion(questionOf({ ...draft, attachments }), { text, attachments })) {
        show({ ...draft, attachments }); // of a template, which has stayed
      } else saving.touch(); // while it was being answered, it was no draft
    },
    /** After a change of language: translates the labels, and what was not edited of a preset. */
    showLanguage(): void {
      const draft = form.draft();
      form.showLanguage(language());
      const before = shownIn;
      shownIn = language();
      form.showOwnPresets(own.all());
      const preset = PRESET_NAMES.find((name) => name === draft.preset);
      if (preset === undefined || before === shownIn) return;
      const [from, to] = [PRESETS[before][preset], PRESETS[shownIn][preset]];
      show({
        ...draft,
        system: draft.system === from.system ? to.system : draft.system,
        human: draft.human === from.human ? to.human : draft.human,
      });
    },
  };
}
