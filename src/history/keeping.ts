import type { Keeper } from "../chat/index.ts";
import type { UpdatableStorage } from "../platform/index.ts";
import { createJournal } from "./journaling.ts";
import { type HistoryError, historyError } from "./model/history-error.ts";
import type { ConversationRecord } from "./model/records.ts";
import type { HistoryStore, KeptConversation } from "./model/store.ts";
import {
  addChanges,
  contentsIn,
  createUnsaved,
  emptyBatch,
  putBack,
  putMessage,
  type Stream,
  type Unsaved,
  withUnsaved,
} from "./model/unsaved.ts";
import { writeText } from "./write-text.ts";

/** How much of an answer a killed browser may lose, in ms; the goal is 1,000. */
const SAVE_EVERY_MS = 400;

export interface KeepingEvents {
  /** A conversation is on the disk with its latest change; `record` when that has changed too. */
  onKept(id: string, record?: ConversationRecord): void;
  /** Something could not be stored: it stays in this tab, and is stored with the next change. */
  onFault(error: HistoryError): void;
  /** Everything is stored again after a fault. */
  onStored(): void;
}

/** Writes what happens in conversations into the store: each change at once, what streams several times a second. */
export function createKeeping(
  store: HistoryStore,
  places: readonly UpdatableStorage[],
  events: KeepingEvents,
) {
  const all = new Map<string, Unsaved>();
  const journal = createJournal(store, places);
  /** The writes, one after the other. */
  let queue = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasFault = false;

  function of(id: string): Unsaved {
    const unsaved = all.get(id) ?? createUnsaved(id);
    all.set(id, unsaved);
    return unsaved;
  }

  function enqueue(task: () => Promise<void>): Promise<void> {
    queue = inTurn(queue, task);
    return queue;
  }

  async function inTurn(before: Promise<void>, task: () => Promise<void>): Promise<void> {
    await before;
    try {
      await task();
      if (hasFault) retryAfterFault();
    } catch (error) {
      hasFault = true;
      events.onFault(historyError(error));
    }
  }

  /** After a fault, what was stored shows that there is room again. */
  function retryAfterFault(): void {
    if ([...all.values()].some(({ batch }) => batch.change !== undefined)) return retry();
    hasFault = false;
    events.onStored();
  }

  function write(unsaved: Unsaved): Promise<void> {
    return enqueue(async () => {
      const { id, batch } = unsaved;
      if (batch.change === undefined) return;
      Object.assign(unsaved, { batch: emptyBatch(), writing: batch });
      const change = { id, change: batch.change, put: [...batch.put.values()], remove: [...batch.remove] };
      try {
        const record = await store.write(change);
        journal.written(id);
        if (record !== undefined) events.onKept(id, record);
      } catch (error) {
        const record = await writeText(store, change, error);
        putBack(unsaved, record === undefined ? batch : contentsIn(batch, record));
        if (record !== undefined) events.onKept(id, record);
        throw error;
      } finally {
        unsaved.writing = undefined;
      }
    });
  }

  /** There may be room again: writes what could not be written. */
  function retry(): void {
    for (const unsaved of all.values()) if (unsaved.batch.change !== undefined) void write(unsaved);
  }

  /** Stores what has streamed in since the last piece. */
  function savePiece(unsaved: Unsaved, stream: Stream): void {
    stream.savedAt = performance.now();
    void enqueue(async () => {
      const { answer, thinking } = stream.texts;
      if (unsaved.stream !== stream || (answer === "" && thinking === "")) return;
      await store.append({
        conversation: unsaved.id,
        id: stream.answer,
        part: stream.part,
        texts: { answer, thinking },
      });
      const { stored, texts } = stream;
      stream.part += 1;
      stream.stored = {
        answer: stored.answer + answer.length,
        thinking: stored.thinking + thinking.length,
      };
      // More has come meanwhile.
      stream.texts = {
        answer: texts.answer.slice(answer.length),
        thinking: texts.thinking.slice(thinking.length),
      };
      events.onKept(unsaved.id);
    });
  }

  function saveStreams(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const unsaved of all.values()) if (unsaved.stream !== undefined) savePiece(unsaved, unsaved.stream);
  }

  addEventListener("pagehide", ({ persisted }) => {
    saveStreams();
    if (!persisted) journal.keep(all.values()); // else the page may come back, and writes by itself
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && saveStreams());

  const keeper: Omit<Keeper, "running"> = {
    changed(id, before, after): void {
      addChanges(of(id), before, after);
      void write(of(id));
    },
    added(id, kind, text): void {
      const { stream } = of(id);
      if (stream === undefined) return;
      stream.texts[kind] += text;
      // A timer alone is not enough: those of a hidden page come once a minute.
      if (performance.now() - stream.savedAt >= SAVE_EVERY_MS) savePiece(of(id), stream);
      else timer ??= setTimeout(saveStreams, SAVE_EVERY_MS);
    },
    rewritten(id, message): void {
      putMessage(of(id), message);
      void write(of(id));
    },
  };

  return {
    ...keeper,
    /** Writes what the page before this one could not write, as if it were new. */
    async writeJournal(): Promise<void> {
      await enqueue(async () => (await journal.take(of)).forEach((unsaved) => void write(unsaved)));
      await queue;
    },
    /** The order of the messages of a conversation that was read. */
    know(id: string, orders: ReadonlyMap<string, number>): void {
      for (const [key, order] of orders) of(id).orders.set(key, order);
    },
    retry,
    /** What a conversation has that is stored, and what is not stored yet. */
    withUnsaved(id: string, stored: KeptConversation | undefined): KeptConversation | undefined {
      const unsaved = all.get(id);
      return unsaved === undefined ? stored : withUnsaved(unsaved, stored);
    },
    /** The conversations with changes that a fault keeps from the disk, as they are with those. */
    unsaved(records: ReadonlyMap<string, ConversationRecord>): readonly ConversationRecord[] {
      if (!hasFault) return [];
      return [...all.values()].flatMap(({ id, batch }) => batch.change?.(records.get(id)) ?? []);
    },
    /** Changes the record of a conversation that is not stored yet, or not wholly. */
    changeUnsaved(id: string, change: (record: ConversationRecord) => ConversationRecord): void {
      const batch = all.get(id)?.batch;
      const before = batch?.change;
      if (batch && before) batch.change = (stored) => change(before(stored));
    },
    /** Runs a task between two writes. */
    between: enqueue,
    /** Resolves when all that was to be written was tried. */
    settled: (): Promise<void> => queue,
  };
}
