import {
  type createChatting,
  type createPrompting,
  draftAfterSending,
  isEmptyDraft,
  isSameQuestion,
  parsePromptDraft,
  type PromptDraft,
  type Question,
  questionOf,
} from "../chat/index.ts";
import { isRecord } from "../platform/index.ts";
import { NO_SCHEMA } from "../structured/index.ts";
import { NO_TOOLS } from "../tools/index.ts";

/** Where the draft for a conversation is kept that has no message yet. */
const NEW = "new";

/** What belongs to one conversation, and not to the next one. */
const NOTHING_OF_IT = { human: "", attachments: [], values: {}, schema: NO_SCHEMA, tools: NO_TOOLS };

/** `left`: another conversation was asked for before the last one was restored, with `draft` in the prompt. */
type Start =
  | { readonly status: "restoring" }
  | { readonly status: "left"; readonly draft: PromptDraft }
  | { readonly status: "restored" };

export interface DraftingPage {
  chatting(): ReturnType<typeof createChatting>;
  prompting(): ReturnType<typeof createPrompting>;
  /** The question of the latest run in the conversation on screen. */
  asked(): Question;
}

/** Where drafts are kept, by the ids of conversations. */
export interface Drafts {
  readDraft(id: string): Promise<unknown>;
  writeDraft(id: string, draft: unknown): Promise<void>;
}

/** Keeps for each conversation what is in the prompt while it is on screen. */
export function createDrafting(drafts: Drafts, { chatting, prompting, asked }: DraftingPage) {
  let start: Start = { status: "restoring" };
  let isSaveDue = false;
  /** Whether the prompt holds the draft for the conversation on screen. */
  let isRead = true;

  const draftName = (): string => (chatting().conversation().all.size === 0 ? NEW : chatting().id());

  /** What was asked is no draft, while it is being answered. */
  function save(): void {
    const draft = prompting().draft();
    if (!isRead && isEmptyDraft(draft)) return;
    const isSent = chatting().isActive() && isSameQuestion(questionOf(draft), asked());
    void drafts.writeDraft(draftName(), isSent ? draftAfterSending(draft) : draft);
  }

  /**
   * Fills the prompt with what was typed for the conversation on screen, unless something is typed already. To a text
   * that the tab has kept it adds what was attached to it, which has no room in the tab's storage. `before`: what was in
   * the prompt when the page began to read.
   */
  async function fill(before = prompting().draft(), isLost = true): Promise<void> {
    const id = chatting().id();
    const stored = await drafts.readDraft(draftName());
    if (id !== chatting().id()) return;
    isRead = true;
    if (!isRecord(stored)) return;
    const [draft, kept] = [prompting().draft(), parsePromptDraft(stored)];
    const isBare = draft.attachments.length === 0 && kept.attachments.length > 0;
    // What was chosen meanwhile stays: a preset, or System in another language.
    const { preset, system } = draft.system === before.system ? kept : draft;
    if (isLost && isEmptyDraft(draft)) prompting().change({ ...kept, preset, system });
    else if (isBare && kept.human === before.human) prompting().change({ attachments: kept.attachments });
  }

  /** What was in the prompt stays with the conversation that it belongs to. */
  async function giveBack(name: string, draft: PromptDraft): Promise<void> {
    if (name === draftName()) {
      if (isEmptyDraft(prompting().draft())) prompting().change(draft);
      return fill(draft, false);
    }
    const stored = await drafts.readDraft(name);
    const kept = isRecord(stored) ? parsePromptDraft(stored).attachments : [];
    const attachments = [...kept, ...draft.attachments];
    // A killed browser may have lost the tab's text, so an empty one replaces none that is kept.
    const isNewer = !isRecord(stored) || !isEmptyDraft(draft);
    if (isNewer) await drafts.writeDraft(name, { ...draft, attachments });
    await fill();
  }

  return {
    /** The prompt has changed. Until the draft from before a reload is in it, that is not replaced. */
    changed(): void {
      if (start.status === "restored") save();
      else isSaveDue = true;
    },
    /** The conversation on screen makes place for another one. */
    leave(): void {
      if (start.status === "restoring") start = { status: "left", draft: prompting().draft() };
      else save();
      isRead = false;
      prompting().form.attached.leave();
    },
    /** Another conversation is on screen: what was typed for the one before leaves the prompt. */
    begin(): void {
      prompting().change(NOTHING_OF_IT);
      void fill();
    },
    /** The first question of a conversation is no draft for the next new one. */
    beginNext(): void {
      const left = draftAfterSending(prompting().draft());
      void drafts.writeDraft(NEW, { ...left, values: {}, schema: NO_SCHEMA, tools: NO_TOOLS });
    },
    fill,
    isRestoring: (): boolean => start.status === "restoring",
    /**
     * If another conversation was asked for early: gives what was in the prompt back to the one from before the reload,
     * `id`, or to a new one. Resolves with whether that was so.
     */
    async giveBackLeft(id = NEW): Promise<boolean> {
      if (start.status !== "left") return false;
      await giveBack(id, start.draft);
      return true;
    },
    restored(): void {
      start = { status: "restored" };
      if (isSaveDue) save();
    },
  };
}
