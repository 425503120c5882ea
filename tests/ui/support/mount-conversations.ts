import { vi } from "vitest";
import type { ConversationRow, ConversationsState } from "../../../src/history/model/conversations-state.ts";
import { type ConversationsEvents, mountConversations } from "../../../src/history/view/conversations.ts";
import type { Language } from "../../../src/platform/model/language.ts";
import { find } from "../../../src/platform/view/find.ts";
import { translate } from "../../../src/platform/view/translate.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { nextFrame, renderPage } from "./render-page.ts";

export function row(id: string, more: Partial<ConversationRow> = {}): ConversationRow {
  return { id, title: `About ${id}`, updatedAt: Date.now(), isPinned: false, isRunning: false, ...more };
}

/** So many, one each minute, the latest first. */
export function rowsOf(count: number): readonly ConversationRow[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) =>
    row(`c${index}`, { title: `Conversation ${index}`, updatedAt: now - index * 60_000, model: "small-1b" }),
  );
}

/** The list on the page, as a column that is open. */
export function mountList(first: Partial<ConversationsState> = {}) {
  renderPage();
  document.documentElement.toggleAttribute("data-conversations", true);
  const root = find(document, "#conversations", HTMLElement);
  if (innerWidth < 1024) root.showPopover();
  let language: Language = "en";
  const events = {
    onNew: vi.fn<ConversationsEvents["onNew"]>(),
    onOpen: vi.fn<ConversationsEvents["onOpen"]>(),
    onRename: vi.fn<ConversationsEvents["onRename"]>(),
    onPin: vi.fn<ConversationsEvents["onPin"]>(),
    onDelete: vi.fn<ConversationsEvents["onDelete"]>(),
    onDeleteAll: vi.fn<ConversationsEvents["onDeleteAll"]>(),
    onRestore: vi.fn<ConversationsEvents["onRestore"]>(),
    onErase: vi.fn<ConversationsEvents["onErase"]>(),
    onEraseAll: vi.fn<ConversationsEvents["onEraseAll"]>(),
    onSearch: vi.fn<ConversationsEvents["onSearch"]>(),
    onBin: vi.fn<ConversationsEvents["onBin"]>(),
    onImport: vi.fn<ConversationsEvents["onImport"]>(),
    onExport: vi.fn<ConversationsEvents["onExport"]>(),
    onExportAll: vi.fn<ConversationsEvents["onExportAll"]>(),
  } satisfies ConversationsEvents;
  const view = mountConversations(root, () => TEXTS[language], events);
  let state: ConversationsState = {
    rows: [],
    query: "",
    isBin: false,
    status: "ready",
    formats: [
      { name: "md", label: "Markdown" },
      { name: "json", label: "JSON" },
    ],
  };
  const show = (part: Partial<ConversationsState> = {}): void => view.show((state = { ...state, ...part }));
  const part = (selector: string): HTMLElement => find(root, selector, HTMLElement);
  const items = (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[role=listitem]")];
  const item = (title: string): HTMLElement => {
    const found = items().find((each) => partOf(each, "[data-action=open]").textContent === title);
    if (found === undefined) throw new Error(`The list has no “${title}”.`);
    return found;
  };
  show(first);
  return {
    root,
    view,
    events,
    show,
    items,
    item,
    scroller: part("[data-part=conversations-scroller]"),
    search: find(root, "[type=search]", HTMLInputElement),
    menu: part("[data-part=conversations-menu]"),
    open: (title: string): HTMLElement => partOf(item(title), "[data-action=open]"),
    more: (title: string): HTMLElement => partOf(item(title), "[data-action=more]"),
    titles: (): readonly string[] => items().map((each) => partOf(each, "[data-action=open]").textContent),
    /** Presses a button with this text in the part. */
    press(text: string): void {
      const button = [...root.querySelectorAll("button")].find(
        (each) => each.checkVisibility() && each.textContent.trim() === text,
      );
      if (button === undefined) throw new Error(`There is no button “${text}”.`);
      button.click();
    },
    setLanguage(now: Language): void {
      language = now;
      translate(document, TEXTS[now]);
      view.showLanguage();
    },
    async scrollTo(top: number): Promise<void> {
      const scroller = part("[data-part=conversations-scroller]");
      scroller.scrollTop = top;
      await nextFrame();
      await nextFrame();
    },
  };
}

const partOf = (element: HTMLElement, selector: string): HTMLElement => find(element, selector, HTMLElement);
