import { excerptOf, findIn } from "../model/find-words.ts";
import {
  type ConversationRecord,
  latestFirst,
  splitMessage,
  type StorableMessage,
} from "../model/records.ts";
import { type Found, MOST_FOUND, searchedText } from "../model/search.ts";
import type { HistoryChange, HistoryStore } from "../model/store.ts";
import { createPace } from "./pace.ts";

/** Keeps conversations for as long as the page is open, where the browser has no database for it. */
export function createMemoryStore(): HistoryStore & { all(): Promise<readonly Kept[]> } {
  const kept = new Map<string, Kept>();
  const erased = new Set<string>();
  const drafts = new Map<string, unknown>();

  const inOrder = ({ messages }: Kept): readonly StorableMessage[] =>
    [...messages.values()].toSorted((one, other) => one.order - other.order);

  const list = (): readonly ConversationRecord[] =>
    latestFirst([...kept.values()].map(({ record }) => record));

  function write({
    id,
    change,
    put = [],
    remove = [],
    draft,
  }: HistoryChange): ConversationRecord | undefined {
    if (erased.has(id)) return undefined;
    const { record: stored, messages = new Map<string, StorableMessage>() }: Partial<Kept> =
      kept.get(id) ?? {};
    const record = change(stored);
    for (const message of put) messages.set(message.id, message);
    for (const each of remove) messages.delete(each);
    kept.set(id, { record, messages });
    if (draft !== undefined) drafts.set(id, draft);
    return record;
  }

  return {
    ids: async () => [...kept.keys(), ...erased],
    all: async () => [...kept.values()],
    list: async () => list(),
    latest: async (count) => list().slice(0, count),
    record: async (id) => kept.get(id)?.record,
    async changeAll(ids, change) {
      const found = ids.map((id) => kept.get(id)).filter((each) => each !== undefined);
      return found.map(({ record, messages }) => {
        const changed = change(record);
        kept.set(record.id, { record: changed, messages });
        return changed;
      });
    },
    async read(id) {
      const found = kept.get(id);
      return found && { record: found.record, messages: inOrder(found) };
    },
    write: async (change) => write(change),
    writeAll: async (changes) => changes.map(write),
    async append({ conversation, id, texts }) {
      const messages = kept.get(conversation)?.messages;
      const message = messages?.get(id);
      if (message === undefined) return;
      const longer = Object.entries(texts).map(([name, text]) => [name, `${textOf(message[name])}${text}`]);
      messages?.set(id, { ...message, ...Object.fromEntries(longer) });
    },
    readDraft: async (id) => drafts.get(id),
    async writeDraft(id, draft) {
      if (draft === undefined) drafts.delete(id);
      else drafts.set(id, draft);
    },
    isErased: async (id) => erased.has(id),
    async erase(ids, at) {
      for (const id of ids) {
        kept.delete(id);
        drafts.delete(id);
        if (at !== undefined) erased.add(id);
      }
    },
    async *search(words, ids, signal): AsyncGenerator<Found, void, undefined> {
      const pace = createPace();
      let count = 0;
      for (const id of ids) {
        const conversation = kept.get(id);
        const newestFirst = conversation === undefined ? [] : inOrder(conversation).toReversed();
        for (const message of newestFirst) {
          if (pace.isDue()) await pace.pause();
          if (signal.aborted || count === MOST_FOUND) return;
          const text = searchedText(splitMessage(message, id)[1].texts);
          const hit = findIn(text, words);
          if (hit === undefined) continue;
          count++;
          yield { id, excerpt: { ...excerptOf(text, hit), messageId: message.id } };
          break;
        }
      }
    },
  };
}

interface Kept {
  readonly record: ConversationRecord;
  readonly messages: Map<string, StorableMessage>;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
