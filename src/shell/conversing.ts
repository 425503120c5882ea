import {
  type createChatting,
  type createPrompting,
  EMPTY_CONVERSATION,
  parseConversation,
  parsePromptDraft,
  type PromptDraft,
  type Tree,
} from "../chat/index.ts";
import { createConversations } from "../history/index.ts";
import { isRecord, type Notify } from "../platform/index.ts";
import type { Services } from "./services.ts";
import type { Texts } from "./texts/texts.ts";

/** Where the draft for a conversation is kept that has no message yet. */
const NEW = "new";

export interface ConversingPage {
  chatting(): ReturnType<typeof createChatting>;
  prompting(): ReturnType<typeof createPrompting>;
  /** The question of the latest run in the conversation on screen. */
  asked(): string;
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

  addEventListener("online", () => void conversations.retry());

  const draftName = (): string => (chatting().conversation().all.size === 0 ? NEW : chatting().id());

  /** What was asked is no draft, while it is being answered. */
  function saveDraft(): void {
    const draft = prompting().draft();
    const isSent = chatting().isActive() && draft.human === asked();
    void conversations.writeDraft(draftName(), isSent ? { ...draft, human: "" } : draft);
  }

  function open(id: string, tree: Tree): void {
    if (id === chatting().id()) return;
    saveDraft();
    chatting().open(id, tree);
    tab.write("open", id);
    prompting().change({ human: "" });
    void restoreDraft();
    conversations.show();
  }

  function startNew(): void {
    if (!chatting().isEmpty()) open(crypto.randomUUID(), EMPTY_CONVERSATION);
  }

  /** Fills the prompt with what was typed for the conversation on screen, unless something is typed already. */
  async function restoreDraft(): Promise<void> {
    const id = chatting().id();
    const stored = await conversations.readDraft(draftName());
    const { human } = prompting().draft();
    if (!isRecord(stored) || id !== chatting().id() || human !== "") return;
    prompting().change(parsePromptDraft(stored));
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

  return {
    ...conversations,
    onNew,
    saveDraft,
    /** A question was sent. The first one of a conversation is no draft for the next new one. */
    onSent(): void {
      tab.write("open", chatting().id());
      const isFirst = chatting().conversation().all.size <= 2;
      if (isFirst) void conversations.writeDraft(NEW, { ...prompting().draft(), human: "" });
    },
    /** Resolves when the conversation that was on screen is there again. Never rejects. */
    async restore(): Promise<void> {
      await conversations.ready();
      const moved = await moveStored();
      const stored = tab.read("open");
      const last = moved ?? (typeof stored === "string" ? stored : undefined);
      const listed = conversations.start();
      if (last === undefined) await listed;
      const id = last ?? conversations.latest();
      const tree = id === undefined ? undefined : await conversations.read(id);
      const draft: PromptDraft = prompting().draft();
      if (id === undefined || tree === undefined || !chatting().isEmpty()) {
        const isLost = chatting().isEmpty() && draft.human === "" && draft.system === "";
        if (isLost) void restoreDraft(); // a killed browser loses what the storage has written last
        return;
      }
      chatting().open(id, tree);
      tab.write("open", id);
      if (draft.human === "") void restoreDraft();
      conversations.show();
    },
    /** Whether something is expected to be restored. */
    isExpected: (): boolean => typeof tab.read("open") === "string" || tab.read("conversation") !== undefined,
  };
}
