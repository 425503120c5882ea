import {
  type createChatting,
  type createPrompting,
  draftAfterSending,
  EMPTY_CONVERSATION,
  parseConversation,
  parsePromptDraft,
  isEmptyDraft,
  isSameQuestion,
  type PromptDraft,
  type Question,
  questionOf,
  type Tree,
} from "../chat/index.ts";
import { attachDrops } from "./attaching.ts";
import { createConversations } from "../history/index.ts";
import { isRecord, type Notify } from "../platform/index.ts";
import { NO_SCHEMA } from "../structured/index.ts";
import { NO_TOOLS } from "../tools/index.ts";
import type { Services } from "./services.ts";
import type { Texts } from "./texts/texts.ts";

/** Where the draft for a conversation is kept that has no message yet. */
const NEW = "new";

/** What belongs to one conversation, and not to the next one. */
const NOTHING_OF_IT = { human: "", attachments: [], values: {}, schema: NO_SCHEMA, tools: NO_TOOLS };

export interface ConversingPage {
  chatting(): ReturnType<typeof createChatting>;
  prompting(): ReturnType<typeof createPrompting>;
  /** The question of the latest run in the conversation on screen. */
  asked(): Question;
  readonly notify: Notify;
  /** A conversation was chosen: what lies over it makes place. */
  onChosen(): void;
}

/** Connects the list of conversations with the one on screen: which it is, its draft, what is restored at the start. */
export function createConversing(
  root: HTMLElement,
  { history, tab, device }: Pick<Services, "history" | "tab" | "device">,
  texts: () => Texts,
  { chatting, prompting, asked, notify, onChosen }: ConversingPage,
) {
  const conversations = createConversations(root, history, device, texts, {
    shown: () => chatting().id(),
    onNew,
    onOpen(id, tree, messageId): void {
      open(id, tree);
      if (messageId !== undefined) chatting().reveal(messageId);
      onChosen();
    },
    onRefresh: (id, tree) => chatting().refresh(id, tree),
    onDeleted(id): void {
      chatting().stopRun(id);
      if (id === chatting().id()) startNew();
    },
    notify,
    onFirstKept: () => void navigator.storage?.persist?.(),
  });

  function onNew(): void {
    startNew();
    onChosen();
    prompting().form.focus();
  }

  attachDrops(root.ownerDocument, history, texts, { prompting, onImport: conversations.importFiles });
  addEventListener("online", () => void conversations.retry());

  const draftName = (): string => (chatting().conversation().all.size === 0 ? NEW : chatting().id());

  /** Until the draft from before a reload is in the prompt, it is not replaced. */
  let isRestored = false;
  let isSaveDue = false;
  /** Whether the prompt holds the draft for the conversation on screen. */
  let isDraftRead = true;
  /** What was in the prompt when another conversation was asked for, before the last one was restored. */
  let left: PromptDraft | undefined;

  /** What was asked is no draft, while it is being answered. */
  function saveDraft(): void {
    const draft = prompting().draft();
    if (!isDraftRead && isEmptyDraft(draft)) return;
    const isSent = chatting().isActive() && isSameQuestion(questionOf(draft), asked());
    void conversations.writeDraft(draftName(), isSent ? draftAfterSending(draft) : draft);
  }

  function open(id: string, tree: Tree): void {
    if (id === chatting().id()) return;
    if (isRestored || left !== undefined) saveDraft();
    else left = prompting().draft();
    isDraftRead = false;
    prompting().form.attached.leave();
    chatting().open(id, tree);
    tab.write("open", id);
    prompting().change(NOTHING_OF_IT);
    void restoreDraft();
    conversations.show();
  }

  function startNew(): void {
    if (!chatting().isEmpty()) open(crypto.randomUUID(), EMPTY_CONVERSATION);
    else if (!isRestored && left === undefined) {
      left = prompting().draft();
      tab.write("open", chatting().id());
      prompting().change(NOTHING_OF_IT);
    }
  }

  /** Another conversation was asked for before the last one was read: what was in the prompt stays with that, `name`. */
  async function leaveUnread(name: string, draft: PromptDraft): Promise<void> {
    if (name === draftName()) {
      if (isEmptyDraft(prompting().draft())) prompting().change(draft);
      return restoreDraft(draft.human, false);
    }
    const stored = await conversations.readDraft(name);
    const kept = isRecord(stored) ? parsePromptDraft(stored).attachments : [];
    const attachments = [...kept, ...draft.attachments];
    if (!isEmptyDraft(draft)) await conversations.writeDraft(name, { ...draft, attachments });
    await restoreDraft();
  }

  /**
   * Fills the prompt with what was typed for the conversation on screen, unless something is typed already. To a text
   * that the tab has kept it adds what was attached to it, which has no room in the tab's storage.
   */
  async function restoreDraft(keptText = "", isLost = true): Promise<void> {
    const id = chatting().id();
    const stored = await conversations.readDraft(draftName());
    if (id === chatting().id()) isDraftRead = true;
    if (!isRecord(stored) || id !== chatting().id()) return;
    const [draft, kept] = [prompting().draft(), parsePromptDraft(stored)];
    const isBare = draft.attachments.length === 0 && kept.attachments.length > 0;
    if (isLost && isEmptyDraft(draft)) prompting().change(kept);
    else if (isBare && kept.human === keptText) prompting().change({ attachments: kept.attachments });
  }

  /** Until the first version with a database, the page kept one conversation, in the tab and on the device. */
  async function moveStored(): Promise<string | undefined> {
    const tree = parseConversation(tab.read("conversation"));
    const [first] = tree.all.keys();
    if (first === undefined) return undefined;
    conversations.keeper.changed(first, EMPTY_CONVERSATION, tree);
    await conversations.settled();
    if (conversations.isKept()) tab.remove("conversation");
    return first;
  }

  /** Shows the conversation that was on screen, with its draft. */
  async function restoreShown({ human, system }: PromptDraft): Promise<void> {
    const stored = tab.read("open");
    await conversations.ready();
    const moved = await moveStored();
    const last = moved ?? (typeof stored === "string" ? stored : undefined);
    const listed = conversations.start();
    if (last === undefined) await listed;
    const id = last ?? conversations.latest();
    const tree = id === undefined ? undefined : await conversations.read(id);
    if (left !== undefined) return leaveUnread(tree === undefined || last === undefined ? NEW : last, left);
    let isLost = human === "";
    if (id === undefined || tree === undefined || !chatting().isEmpty()) {
      if (!chatting().isEmpty()) return;
      isLost &&= system === ""; // a killed browser loses what the storage has written last
    } else {
      chatting().open(id, tree);
      tab.write("open", id);
      conversations.show();
    }
    await restoreDraft(human, isLost);
  }

  return {
    ...conversations,
    onNew,
    saveDraft(): void {
      if (isRestored) saveDraft();
      else isSaveDue = true;
    },
    /** A question was sent. The first one of a conversation is no draft for the next new one. */
    onSent(): void {
      tab.write("open", chatting().id());
      const isFirst = chatting().conversation().all.size <= 2;
      if (!isFirst) return;
      const left = draftAfterSending(prompting().draft());
      void conversations.writeDraft(NEW, { ...left, values: {}, schema: NO_SCHEMA, tools: NO_TOOLS });
    },
    /** Resolves when the conversation that was on screen is there again. Never rejects. */
    async restore(): Promise<void> {
      await restoreShown(prompting().draft());
      isRestored = true;
      if (isSaveDue) saveDraft();
    },
    /** Whether something is expected to be restored. */
    isExpected: (): boolean => typeof tab.read("open") === "string" || tab.read("conversation") !== undefined,
  };
}
