import type { Keeper, Message, Tree } from "../chat/index.ts";
import { type HistoryError, historyError } from "./model/history-error.ts";
import type { ConversationRecord, StorableMessage } from "./model/records.ts";
import { titleOf } from "./model/title.ts";
import type { HistoryStore } from "./model/store.ts";

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

/** What is not on the disk yet of one conversation. */
interface Unsaved {
  readonly id: string;
  /** The places of its messages in the order in which they were made. */
  readonly orders: Map<string, number>;
  put: Map<string, StorableMessage>;
  remove: Set<string>;
  change: ((stored: ConversationRecord | undefined) => ConversationRecord) | undefined;
  stream: Stream | undefined;
  /** Its writes, one after the other. */
  writing: Promise<void>;
}

interface Stream {
  readonly answer: string;
  /** The number of the next piece. */
  part: number;
  texts: { answer: string; thinking: string };
  savedAt: number;
}

/** Writes what happens in conversations into the store: each change at once, what streams several times a second. */
export function createKeeping(store: HistoryStore, events: KeepingEvents) {
  const all = new Map<string, Unsaved>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasFault = false;

  function of(id: string): Unsaved {
    const known = all.get(id);
    if (known !== undefined) return known;
    const fresh: Unsaved = {
      id,
      orders: new Map(),
      put: new Map(),
      remove: new Set(),
      change: undefined,
      stream: undefined,
      writing: Promise.resolve(),
    };
    all.set(id, fresh);
    return fresh;
  }

  function storable(unsaved: Unsaved, message: Message): StorableMessage {
    const { orders } = unsaved;
    const order = orders.get(message.id) ?? orders.size;
    orders.set(message.id, order);
    return { ...message, order };
  }

  /** Writes in the order of the calls. */
  function write(unsaved: Unsaved): Promise<void> {
    unsaved.writing = unsaved.writing.then(() => writeNow(unsaved));
    return unsaved.writing;
  }

  async function writeNow(unsaved: Unsaved): Promise<void> {
    const { id, change, put, remove } = unsaved;
    if (change === undefined) return;
    Object.assign(unsaved, { change: undefined, put: new Map(), remove: new Set() });
    try {
      const record = await store.write({ id, change, put: [...put.values()], remove: [...remove] });
      if (record !== undefined) events.onKept(id, record);
      stored();
    } catch (error) {
      // What has come meanwhile is newer.
      const later = unsaved.change;
      unsaved.change = later === undefined ? change : (stored) => later(change(stored));
      for (const [key, message] of put) {
        if (!unsaved.put.has(key) && !unsaved.remove.has(key)) unsaved.put.set(key, message);
      }
      for (const key of remove) if (!unsaved.put.has(key)) unsaved.remove.add(key);
      fault(error);
    }
  }

  function fault(error: unknown): void {
    hasFault = true;
    events.onFault(historyError(error));
  }

  function stored(): void {
    if (!hasFault) return;
    const isLeft = [...all.values()].some(({ change }) => change !== undefined);
    if (isLeft) return retry();
    hasFault = false;
    events.onStored();
  }

  /** There is room again, or the database: what could not be stored is stored now. */
  function retry(): void {
    for (const unsaved of all.values()) if (unsaved.change !== undefined) void write(unsaved);
  }

  /** Stores what has streamed in since the last piece. */
  function savePiece(unsaved: Unsaved, stream: Stream): void {
    stream.savedAt = performance.now();
    unsaved.writing = unsaved.writing.then(() => savePieceNow(unsaved, stream));
  }

  async function savePieceNow(unsaved: Unsaved, stream: Stream): Promise<void> {
    const { texts } = stream;
    if (unsaved.stream !== stream || (texts.answer === "" && texts.thinking === "")) return;
    stream.texts = { answer: "", thinking: "" };
    try {
      await store.append({ conversation: unsaved.id, id: stream.answer, part: stream.part, texts });
      stream.part += 1;
      events.onKept(unsaved.id);
    } catch (error) {
      stream.texts = {
        answer: texts.answer + stream.texts.answer,
        thinking: texts.thinking + stream.texts.thinking,
      };
      fault(error);
    }
  }

  function saveStreams(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const unsaved of all.values()) if (unsaved.stream !== undefined) savePiece(unsaved, unsaved.stream);
  }

  addEventListener("pagehide", saveStreams);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && saveStreams());

  const keeper: Omit<Keeper, "running"> = {
    changed(id, before, after): void {
      const unsaved = of(id);
      const put = [...after.all.values()].filter((message) => before.all.get(message.id) !== message);
      const remove = [...before.all.keys()].filter((key) => !after.all.has(key));
      for (const message of put) {
        unsaved.put.set(message.id, storable(unsaved, message));
        unsaved.remove.delete(message.id);
        if (unsaved.stream?.answer === message.id) unsaved.stream = undefined; // all of its text is stored
      }
      for (const key of remove) {
        unsaved.put.delete(key);
        unsaved.remove.add(key);
      }
      unsaved.change = changing(unsaved, after, put.length > 0 || remove.length > 0, remove);
      void write(unsaved);
    },
    added(id, answer, kind, text): void {
      const unsaved = of(id);
      if (unsaved.stream?.answer !== answer) {
        const texts = { answer: "", thinking: "" };
        unsaved.stream = { answer, part: 0, texts, savedAt: performance.now() };
      }
      const { stream } = unsaved;
      stream.texts[kind] += text;
      // A timer alone is not enough: those of a hidden page come once a minute.
      if (performance.now() - stream.savedAt >= SAVE_EVERY_MS) savePiece(unsaved, stream);
      else timer ??= setTimeout(saveStreams, SAVE_EVERY_MS);
    },
    rewritten(id, message): void {
      const unsaved = of(id);
      unsaved.stream = undefined;
      unsaved.put.set(message.id, storable(unsaved, message));
      unsaved.change ??= (stored) => stored ?? recordOf(id, undefined, Date.now());
      void write(unsaved);
    },
  };

  return {
    ...keeper,
    /** The order of the messages of a conversation that was read. */
    know(id: string, orders: ReadonlyMap<string, number>): void {
      const known = of(id).orders;
      for (const [key, order] of orders) known.set(key, order);
    },
    /** Changes the record of a conversation alone. */
    async change(id: string, change: (stored: ConversationRecord) => ConversationRecord): Promise<void> {
      const unsaved = of(id);
      const earlier = unsaved.change;
      unsaved.change = (stored) => change(earlier?.(stored) ?? stored ?? recordOf(id, undefined, Date.now()));
      await write(unsaved);
    },
    retry,
    /** Resolves when all that was to be written was tried. */
    settled: async (): Promise<void> => {
      await Promise.all([...all.values()].map(({ writing }) => writing));
    },
  };
}

/** How a change of the tree changes the record. */
function changing({ id }: Unsaved, tree: Tree, isTouched: boolean, remove: readonly string[]) {
  const now = Date.now();
  return (stored: ConversationRecord | undefined): ConversationRecord => {
    const record = stored ?? recordOf(id, tree, now);
    const model = tree.messages.findLast((message) => message.role === "assistant")?.madeBy?.model;
    return {
      ...record,
      title: record.title === "" ? titleOf(tree) : record.title,
      updatedAt: isTouched ? now : record.updatedAt,
      leaf: tree.messages.at(-1)?.id,
      model: model ?? record.model,
      ...(record.source !== undefined && { removed: [...(record.removed ?? []), ...remove] }),
    };
  };
}

function recordOf(id: string, tree: Tree | undefined, now: number): ConversationRecord {
  return { id, title: tree === undefined ? "" : titleOf(tree), createdAt: now, updatedAt: now };
}
