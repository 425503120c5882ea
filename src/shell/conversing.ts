import { EMPTY_CONVERSATION, parseConversation, type PromptDraft, type Tree } from "../chat/index.ts";
import { attachDrops } from "./attaching.ts";
import { createConversations } from "../history/index.ts";
import { createDrafting, type DraftingPage } from "./drafting.ts";
import type { Notify } from "../platform/index.ts";
import type { Services } from "./services.ts";
import type { Texts } from "./texts/texts.ts";

export interface ConversingPage extends DraftingPage {
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

  const drafting = createDrafting(conversations, { chatting, prompting, asked });

  function open(id: string, tree: Tree): void {
    if (id === chatting().id()) return;
    drafting.leave();
    chatting().open(id, tree);
    tab.write("open", id);
    drafting.begin();
    conversations.show();
  }

  function startNew(): void {
    if (!chatting().isEmpty()) open(crypto.randomUUID(), EMPTY_CONVERSATION);
    else if (drafting.isRestoring()) {
      // The one from before a reload is not read yet, and will not be shown.
      drafting.leave();
      tab.write("open", chatting().id());
      drafting.begin();
    }
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
  async function restoreShown(before: PromptDraft): Promise<void> {
    const stored = tab.read("open");
    await conversations.ready();
    const moved = await moveStored();
    const last = moved ?? (typeof stored === "string" ? stored : undefined);
    const listed = conversations.start();
    if (last === undefined) await listed;
    const id = last ?? conversations.latest();
    const tree = id === undefined ? undefined : await conversations.read(id);
    if (await drafting.giveBackLeft(tree && last)) return;
    let isLost = before.human === "";
    if (id === undefined || tree === undefined || !chatting().isEmpty()) {
      if (!chatting().isEmpty()) return;
      isLost &&= before.system === ""; // a killed browser loses what the storage has written last
    } else {
      chatting().open(id, tree);
      tab.write("open", id);
      conversations.show();
    }
    await drafting.fill(before, isLost);
  }

  return {
    ...conversations,
    onNew,
    saveDraft: drafting.changed,
    /** A question was sent. */
    onSent(): void {
      tab.write("open", chatting().id());
      const isFirst = chatting().conversation().all.size <= 2;
      if (isFirst) drafting.beginNext();
    },
    /** Resolves when the conversation that was on screen is there again. Never rejects. */
    async restore(): Promise<void> {
      await restoreShown(prompting().draft());
      drafting.restored();
    },
    /** Whether something is expected to be restored. */
    isExpected: (): boolean => typeof tab.read("open") === "string" || tab.read("conversation") !== undefined,
  };
}
