import type { Tree } from "../chat/index.ts";
import { createFrameWriter, type DeviceStorage, find, type Notify } from "../platform/index.ts";
import { createDeleting } from "./deleting.ts";
import { createHistory } from "./history.ts";
import { createExporting, EXPORT_FORMATS } from "./exporting.ts";
import { createImporting } from "./importing.ts";
import { createSearching } from "./searching.ts";
import type { Found } from "./model/search.ts";
import type { ConversationRow, ConversationsState } from "./model/conversations-state.ts";
import type { HistoryFault } from "./model/history-error.ts";
import type { ConversationRecord } from "./model/records.ts";
import { foundRows, listedIn, rowsOf } from "./model/rows.ts";
import type { HistoryServices } from "./model/services.ts";
import type { HistoryTexts } from "./texts/en.ts";
import { mountConversations } from "./view/conversations.ts";

/** What the conversations need of the page. */
export interface ConversationsHost {
  /** The id of the conversation on screen. */
  shown(): string;
  onNew(): void;
  /** `messageId`: the message to show. */
  onOpen(id: string, tree: Tree, messageId?: string): void;
  /** Another tab has changed a conversation that may be on screen. */
  onRefresh(id: string, tree: Tree): void;
  /** Nothing is to be added to a conversation any more. */
  onDeleted(id: string): void;
  readonly notify: Notify;
  onFirstKept(): void;
}

/** The commands of the part Conversations. */
export function createConversations(
  root: HTMLElement,
  services: HistoryServices,
  device: DeviceStorage,
  texts: () => HistoryTexts,
  host: ConversationsHost,
) {
  let isBin = false;
  let found: { readonly query: string; readonly rows: readonly Found[] } = { query: "", rows: [] };
  /** What the list shows; `undefined`: it has changed since. */
  let rows: readonly ConversationRow[] | undefined;
  let faultSaid: HistoryFault | undefined;
  let hideFault = (): void => undefined;
  /** A run has begun since the fault was said, which has hidden the notice. */
  let isHidden = false;
  const words = (): HistoryTexts["history"] => texts().history;

  const history = createHistory(services, device, {
    onChange: showChange,
    onRefresh: (id) => void refresh(id),
    onDeleted: host.onDeleted,
    onFirstKept: host.onFirstKept,
    onFault(kind): void {
      if (kind === faultSaid && !(isHidden && kind !== undefined)) return;
      faultSaid = kind;
      isHidden = false;
      hideFault();
      const action = { text: words().exportAll, run: () => exportAll(EXPORT_FORMATS[0]?.name ?? "") };
      if (kind !== undefined) hideFault = host.notify(words().faults[kind], undefined, { action });
      show();
    },
  });

  const searching = createSearching(
    services.store,
    () => listed(isBin),
    (query, results) => {
      found = { query, rows: results };
      showChange();
    },
  );
  const importing = createImporting(
    find(root.ownerDocument, "[data-part=import-preview]", HTMLDialogElement),
    services,
    () => texts().importing,
    {
      onStored: history.relist,
      onRemoved: (ids) => ids.forEach(host.onDeleted),
      onDone: host.notify,
    },
  );
  const deleting = createDeleting(history, words, { ...host, open });
  const exporting = createExporting(services, {
    read: history.read,
    readDraft: history.readDraft,
    onFailed: () => host.notify(words().exportFailed),
  });
  const view = mountConversations(root, texts, {
    onNew: host.onNew,
    onOpen: (id, messageId) => void open(id, messageId),
    onRename: (id, title) => void history.rename(id, title),
    onPin: (id, isPinned) => void history.pin(id, isPinned),
    onDelete: (id) => void deleting.remove([id]),
    onDeleteAll: () => void deleting.remove(listed(false).map((record) => record.id)),
    onRestore: (id) => void history.restore([id]),
    onErase: (id) => deleting.erase([id]),
    onEraseAll: () => deleting.erase(listed(true).map((record) => record.id)),
    onSearch: (query) => searching.search(query),
    onBin(isOpen): void {
      isBin = isOpen;
      showChange();
    },
    onImport: importing.start,
    onExport: (id, format) =>
      void exporting.save(
        listed(false).filter((record) => record.id === id),
        format,
      ),
    onExportAll: exportAll,
  });

  const listed = (areBinned: boolean): readonly ConversationRecord[] =>
    listedIn(history.records(), areBinned);

  function exportAll(format: string): void {
    void exporting.save(listed(false), format);
  }

  const writer = createFrameWriter(() => {
    view.show(state());
    return false;
  });

  /** Shows what is on screen now, once for all that happens in a frame. */
  function show(): void {
    writer.schedule();
  }

  /** The same, when the list may have changed. */
  function showChange(): void {
    rows = undefined;
    show();
  }

  function state(): ConversationsState {
    const { query } = found;
    const { records, isRunning } = history;
    rows ??=
      query === "" ? rowsOf(listed(isBin), isRunning) : foundRows(found.rows, records(), isBin, isRunning);
    const isMemory = history.fault() !== undefined;
    const status = isMemory ? "memory" : history.isListed() ? "ready" : "loading";
    return { rows, shown: host.shown(), query, isBin, status, formats: EXPORT_FORMATS, note: services.note };
  }

  async function open(id: string, messageId?: string): Promise<void> {
    const tree = await history.read(id);
    if (tree !== undefined) host.onOpen(id, tree, messageId);
    show();
  }

  async function refresh(id: string): Promise<void> {
    if (id !== host.shown()) return;
    const tree = await history.read(id);
    if (tree !== undefined) host.onRefresh(id, tree);
  }

  return {
    keeper: {
      ...history.keeper,
      running(id: string, isActive: boolean): void {
        isHidden ||= isActive;
        history.keeper.running(id, isActive);
      },
    },
    show,
    importFiles: importing.start,
    ready: history.ready,
    start: history.start,
    read: history.read,
    readDraft: history.readDraft,
    writeDraft: history.writeDraft,
    retry: history.retry,
    settled: history.settled,
    /** Whether conversations are on the disk, not only in memory. */
    isKept: (): boolean => faultSaid === undefined && history.fault() === undefined,
    showLanguage(): void {
      view.showLanguage();
    },
    /** What another tab's run forbids here; `undefined`: nothing. */
    refusal: (id: string): string | undefined => (history.isElsewhere(id) ? words().elsewhere : undefined),
    /** The id of the conversation that was changed last. */
    latest: (): string | undefined => listed(false)[0]?.id,
  };
}
