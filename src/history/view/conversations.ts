import { find, type MenuItem, mountMenu } from "../../platform/index.ts";
import type { ConversationRow, ConversationsState } from "../model/conversations-state.ts";
import { groupsOf, startOfDay } from "../model/groups.ts";
import { type ListLayout, layoutOf } from "../model/list-layout.ts";
import type { HistoryTexts } from "../texts/en.ts";
import { takeFiles } from "./import-files.ts";
import { mountRowList } from "./row-list.ts";
import { watchDay } from "./watch-day.ts";

export interface ConversationsEvents {
  onNew(): void;
  /** `messageId`: where the search has found its words. */
  onOpen(id: string, messageId?: string): void;
  onRename(id: string, title: string): void;
  onPin(id: string, isPinned: boolean): void;
  /** Into the bin. */
  onDelete(id: string): void;
  onDeleteAll(): void;
  /** Out of the bin. */
  onRestore(id: string): void;
  /** For good. */
  onErase(id: string): void;
  onEraseAll(): void;
  onSearch(query: string): void;
  onBin(isOpen: boolean): void;
  onImport(files: readonly File[]): void;
  /** `format` is the name of one of the state's formats. */
  onExport(id: string, format: string): void;
  onExportAll(format: string): void;
}

/** The part that lists the conversations. It keeps nothing itself: `show` gets all that it shows. */
export function mountConversations(
  root: HTMLElement,
  texts: () => HistoryTexts,
  events: ConversationsEvents,
) {
  const part = (name: string): HTMLElement => find(root, `[data-part=conversations-${name}]`, HTMLElement);
  const button = (action: string): HTMLElement => find(root, `[data-action=${action}]`, HTMLButtonElement);
  const search = find(root, "[name=conversationsSearch]", HTMLInputElement);
  const list = find(root, "[role=list]", HTMLElement);
  const words = (): HistoryTexts["history"] => texts().history;
  /** `day`: the one of which the groups are; `undefined` without groups. */
  let laid:
    | {
        readonly rows: ConversationsState["rows"];
        readonly day: number | undefined;
        readonly layout: ListLayout;
      }
    | undefined;
  const menu = mountMenu(root, part("menu"));
  let state: ConversationsState = { rows: [], query: "", isBin: false, status: "loading", formats: [] };

  function openRow({ id, excerpt }: ConversationRow): void {
    if (excerpt?.messageId === undefined) events.onOpen(id);
    else events.onOpen(id, excerpt.messageId);
  }

  function itemsOf({ id, isPinned }: ConversationRow): readonly MenuItem[] {
    const { rename, pin, unpin, exportAs, remove, restore, erase } = words();
    if (state.isBin) {
      return [
        { text: restore, run: () => events.onRestore(id) },
        { text: erase, run: () => events.onErase(id) },
      ];
    }
    return [
      { text: rename, run: () => rows.rename(id) },
      { text: isPinned ? unpin : pin, run: () => events.onPin(id, !isPinned) },
      ...state.formats.map(({ name, label }) => ({
        text: exportAs(label),
        run: () => events.onExport(id, name),
      })),
      { text: remove, run: () => events.onDelete(id) },
    ];
  }

  function itemsOfAll(): readonly MenuItem[] {
    const { importFiles, exportAllAs, removeAll, eraseAll } = words();
    const isEmpty = state.rows.length === 0 && state.query === "";
    if (state.isBin) {
      return isEmpty ? [] : [{ text: eraseAll, run: () => events.onEraseAll() }];
    }
    const ofAll = [
      ...state.formats.map(({ name, label }) => ({
        text: exportAllAs(label),
        run: () => events.onExportAll(name),
      })),
      { text: removeAll, run: () => events.onDeleteAll() },
    ];
    return [{ text: importFiles, run: chooseFiles }, ...(isEmpty ? [] : ofAll)];
  }

  const chooseFiles = takeFiles(
    root,
    () => words().drop,
    (files) => events.onImport(files),
  );
  const rows = mountRowList(part("scroller"), words, {
    onOpen: openRow,
    onMore: (row, opener) => menu.open(opener, words().more, itemsOf(row)),
    onDelete: ({ id }) => (state.isBin ? events.onErase(id) : events.onDelete(id)),
    onRename: (id, title) => events.onRename(id, title),
  });

  button("start").addEventListener("click", () => events.onNew());
  button("bin").addEventListener("click", () => events.onBin(!state.isBin));
  button("all").addEventListener("click", () => {
    menu.open(button("all"), button("all").ariaLabel ?? "", itemsOfAll());
  });
  part("scroller").addEventListener("scroll", () => menu.hide(), { passive: true });
  search.addEventListener("input", () => events.onSearch(search.value));
  search.addEventListener("keydown", (event) => {
    const { key, isComposing } = event;
    if (isComposing || event.keyCode === 229) return;
    const [best] = state.rows;
    if (key === "ArrowDown" && best !== undefined) rows.focus();
    else if (key === "Enter" && best !== undefined && isAnswered()) openRow(best);
    else if (key === "Escape" && search.value !== "") clearSearch();
    else return;
    event.preventDefault();
    event.stopPropagation(); // Escape does one thing at a time
  });
  watchDay(root.ownerDocument, () => show(state));

  const isAnswered = (): boolean => state.query !== "" && state.query === search.value;

  function clearSearch(): void {
    search.value = "";
    events.onSearch("");
  }

  function say(): string {
    const { rows, query, isBin, status, note } = state;
    const { found, noHits, loading, emptyBin, empty } = words();
    if (status === "loading") return loading;
    if (query !== "") return rows.length === 0 ? noHits(query) : found(rows.length);
    if (rows.length > 0 || (status === "memory" && !isBin)) return "";
    if (isBin) return emptyBin;
    return note === "shared" ? `${empty} ${words().sharedStorage}` : empty;
  }

  function hint(): string {
    const { status, isBin, rows: all, note } = state;
    if (status === "memory") return words().memoryHint;
    if (isBin) return all.length > 0 ? words().binHint : "";
    return note === "seven-days" ? words().sevenDays : "";
  }

  function show(next: ConversationsState): void {
    const isOther = next.query !== state.query || next.isBin !== state.isBin;
    state = next;
    const { rows: all, query, isBin, status, shown } = next;
    const { bin, leaveBin, results } = words();
    const now = Date.now();
    root.dataset["status"] = status;
    root.toggleAttribute("data-bin", isBin);
    root.toggleAttribute("data-empty", all.length === 0);
    root.toggleAttribute("data-searching", query !== "");
    part("scroller").setAttribute("aria-busy", String(status === "loading"));
    if (document.activeElement !== search) search.value = query; // or what is typed now would be lost
    const title = find(root, "h2", HTMLElement).textContent;
    list.setAttribute("aria-label", query !== "" ? results : isBin ? bin : title);
    button("bin").textContent = isBin ? leaveBin : bin;
    for (const [name, text] of [
      ["hint", hint()],
      ["said", say()],
    ] as const)
      if (part(name).textContent !== text) part(name).textContent = text;
    rows.show({ layout: lay(next, now), shown, isBin, now }, isOther);
  }

  /** The layout of all rows, which is made again only when it is another one. */
  function lay({ rows: all, query, isBin }: ConversationsState, now: number): ListLayout {
    const day = query === "" && !isBin ? startOfDay(now) : undefined;
    if (laid?.rows === all && laid.day === day) return laid.layout;
    const layout = layoutOf(day === undefined ? [{ rows: all }] : groupsOf(all, now));
    laid = { rows: all, day, layout };
    return layout;
  }

  return {
    show,
    /** Shows the texts again, after a change of language. */
    showLanguage: (): void => show(state),
    /** So that the next key begins a search. */
    focusSearch(): void {
      search.focus();
      search.select();
    },
  };
}
