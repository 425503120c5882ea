import { CONVERSATION_VERSION, type Keeper, parseConversation, type Tree } from "../chat/index.ts";
import type { DeviceStorage } from "../platform/index.ts";
import { createErasing, type Erasing } from "./erasing.ts";
import { createKeeping } from "./keeping.ts";
import { createMemoryWatch } from "./memory-watch.ts";
import { createKnownRecords } from "./known-records.ts";
import { isDeleted, isHidden } from "./model/bin.ts";
import { type HistoryFault, historyError } from "./model/history-error.ts";
import { FIRST_ROWS } from "./model/list-layout.ts";
import type { HistoryEvents } from "./model/history-events.ts";
import type { ConversationRecord } from "./model/records.ts";
import type { HistoryServices } from "./model/services.ts";
import { createRunWatch } from "./watching-runs.ts";
import { writeDraft } from "./write-text.ts";

/** The conversations that are kept, whatever tab they are written in. Never throws and never rejects. */
export function createHistory(
  { store, announcements, locks, tab }: HistoryServices,
  device: DeviceStorage,
  events: HistoryEvents,
) {
  const known = createKnownRecords();
  const { records, know } = known;
  /** Changed by another tab while this one wrote an answer. */
  const missed = new Set<string>();
  let isRead = false;

  const keeping = createKeeping(store, [device, tab], {
    onKept(id, record): void {
      memory.kept();
      announcements.announce({ kind: "changed", id });
      if (record === undefined) return;
      if (isRead && records.size === 0) events.onFirstKept();
      know(id, record);
      events.onChange();
    },
    onFault({ kind }): void {
      showUnsaved();
      events.onFault(kind);
    },
    onStored: () => events.onFault(undefined),
  });

  const memory = createMemoryWatch(store, keeping.changed, { onFault: events.onFault, onFree: retry });

  /** What a full disk refuses is listed as well. */
  function showUnsaved(): void {
    for (const record of keeping.unsaved(records)) know(record.id, record);
  }

  /** Calls a task of the store. A failure is reported, and gives `undefined`. */
  async function attempt<T>(task: Promise<T>): Promise<T | undefined> {
    try {
      return await task;
    } catch (error) {
      events.onFault(historyError(error).kind);
      return undefined;
    } finally {
      memory.look();
    }
  }

  const runs = createRunWatch(locks, announcements, (id, isActive) => {
    events.onChange();
    if (!isActive) events.onRefresh(id);
  });

  /** Tries again to keep what could not be kept. */
  async function retry(): Promise<void> {
    let isBack = false;
    await keeping.between(async () => void (isBack = await store.retry()));
    if (!isBack) return;
    memory.look();
    keeping.retry();
    events.onFault(undefined);
    await list();
  }

  const keeper: Keeper = {
    ...keeping,
    changed: memory.changed,
    running(id, isActive): void {
      if (isActive === runs.isHere(id)) return;
      if (isActive && store.fault() !== undefined) void retry(); // what answers may be reachable again
      if (isActive) runs.begin(id);
      else void endRun(id);
      events.onChange();
    },
  };

  async function endRun(id: string): Promise<void> {
    await runs.end(id, keeping.settled);
    if (missed.delete(id)) events.onRefresh(id);
  }

  announcements.listen(({ kind, id }) => {
    if (kind === "running") void runs.watch(id);
    else if (kind === "all") void list();
    else void reread(id);
  });

  async function reread(id: string): Promise<void> {
    const before = records.get(id);
    const found = await attempt(store.record(id).then((record) => ({ record })));
    if (found === undefined || store.fault() !== undefined) return; // nothing is known of it
    know(id, found.record);
    if (isDeleted(before, records.get(id))) events.onDeleted(id);
    else if (runs.isHere(id)) missed.add(id);
    else events.onRefresh(id);
    events.onChange();
  }

  async function list(): Promise<readonly ConversationRecord[]> {
    const read = await known.replace(attempt(store.list()));
    showUnsaved();
    isRead = true;
    for (const old of read?.before ?? []) if (isDeleted(old, records.get(old.id))) events.onDeleted(old.id);
    events.onChange();
    return read?.found ?? [];
  }

  async function changeAll(
    ids: readonly string[],
    change: (record: ConversationRecord) => ConversationRecord,
  ): Promise<void> {
    await keeping.settled(); // a change that waits is of an older time
    for (const id of ids) keeping.changeUnsaved(id, change);
    for (const record of (await attempt(store.changeAll(ids, change))) ?? []) know(record.id, record);
    showUnsaved();
    const [id = ""] = ids.length === 1 ? ids : [];
    announcements.announce({ kind: id === "" ? "all" : "changed", id });
    events.onChange();
  }

  const erasing = createErasing({ store, locks, records, change: changeAll, attempt });

  return {
    keeper,
    /** Resolves when what the page before this one has left is in the store. */
    ready: keeping.writeJournal,
    /** Reads the list, its beginning first, and erases what was in the bin for 30 days. */
    async start(): Promise<void> {
      for (const record of (await attempt(store.latest(FIRST_ROWS))) ?? []) know(record.id, record);
      if (records.size > 0) events.onChange();
      await erasing.start(list);
      await runs.find();
    },
    /** Several conversations were written into the store. */
    async relist(): Promise<void> {
      await list();
      announcements.announce({ kind: "all", id: "" });
    },
    /** All conversations, those in the bin too, in no order. */
    records: (): ReadonlyMap<string, ConversationRecord> => records,
    isListed: (): boolean => isRead,
    /** Whether an answer is written in it, in this tab or in another one. */
    isRunning: (id: string): boolean => runs.isHere(id) || runs.isElsewhere(id),
    isElsewhere: runs.isElsewhere,
    /** Why conversations are in memory only. */
    fault: (): HistoryFault | undefined => store.fault()?.kind,
    /** The messages of a conversation; `undefined`: it is not there, or can't be read. */
    async read(id: string): Promise<Tree | undefined> {
      await keeping.settled();
      const isStreaming = await runs.isHeldElsewhere(id);
      const kept = keeping.withUnsaved(id, await attempt(store.read(id)));
      if (kept === undefined || isHidden(kept.record)) return undefined;
      keeping.know(id, new Map(kept.messages.map(({ id: each, order }) => [each, order])));
      const { record, messages } = kept;
      return parseConversation({ version: CONVERSATION_VERSION, leaf: record.leaf, messages }, isStreaming);
    },
    rename: async (id: string, title: string): Promise<void> =>
      changeAll([id], (record) => ({ ...record, title })),
    pin: async (id: string, isPinned: boolean): Promise<void> =>
      changeAll([id], (record) => ({ ...record, isPinned })),
    /** Puts conversations into the bin, where they stay for 30 days. */
    async bin(ids: readonly string[]): Promise<void> {
      for (const id of ids) events.onDeleted(id);
      await changeAll(ids, (record) => ({ ...record, deletedAt: Date.now() }));
    },
    restore: async (ids: readonly string[]): Promise<void> =>
      changeAll(ids, (record) => ({ ...record, deletedAt: undefined })),
    /** Deletes conversations for good: they are seen no more, but can come back until this is finished. */
    erase(ids: readonly string[]): Erasing {
      for (const id of ids) events.onDeleted(id);
      const pending = erasing.hide(ids);
      events.onChange();
      return pending;
    },
    readDraft: async (id: string): Promise<unknown> => attempt(store.readDraft(id)),
    writeDraft: async (id: string, draft: unknown): Promise<void> => attempt(writeDraft(store, id, draft)),
    retry,
    settled: keeping.settled,
  };
}
