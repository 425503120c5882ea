import type { IDBPDatabase } from "idb";
import { createMatcher, excerptOf, findIn } from "../model/find-words.ts";
import { groupPieces, type PieceRecord, type TextRecord, withPieces } from "../model/records.ts";
import { type Found, MOST_FOUND, searchedText } from "../model/search.ts";
import { mayHave } from "../model/text-filter.ts";
import { allOf, inParts } from "./database.ts";
import type { HistorySchema } from "./schema.ts";
import { createPace } from "./pace.ts";

type Database = IDBPDatabase<HistorySchema>;
/** Runs a task with the open database. */
type Use = <T>(task: (database: Database) => Promise<T>) => Promise<T>;

/** The first transaction reads few conversations, so that the first hits are soon there; later ones more. */
const FEWEST = 8;
const MOST = 32;
/** The database reads this many transactions ahead of the search. */
const AT_ONCE = 3;
/** These are read before the filters are known. */
const READ_AT_ONCE = 64;
/** So many filters are read in one task, of some 2 kB each. */
const FILTERS_AT_ONCE = 200;
/** At most this many texts come at once: to read them takes the time of one task. */
const TEXTS_AT_ONCE = 128;

/**
 * Searches the texts of conversations in the given order. Those that were changed last are read at once; meanwhile the
 * filters tell which of the others need not be read. A signal that is aborted ends it without an error.
 */
export async function* searchTexts(
  using: Use,
  words: readonly string[],
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Found, void, undefined> {
  if (words.length === 0 || signal.aborted) return;
  const streamed = await using(readStreamed);
  const filtering = filterIds(using, words, ids.slice(READ_AT_ONCE), streamed, signal);
  filtering.catch(() => undefined); // it is awaited below, unless the search ends before
  let count = 0;
  const parts = [ids.slice(0, READ_AT_ONCE), filtering];
  for (const part of parts) {
    for await (const found of searchAll(using, words, await part, streamed, signal)) {
      yield found;
      if (++count === MOST_FOUND) return;
    }
  }
}

/** The conversations that may have the words, in the given order. */
async function filterIds(
  using: Use,
  words: readonly string[],
  ids: readonly string[],
  streamed: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const lacking = new Set<string>();
  if (ids.length === 0 || signal.aborted) return ids;
  const parts = inParts(FILTERS_AT_ONCE, (range, count) =>
    using((database) => database.getAll("filters", range, count)),
  );
  for await (const records of parts) {
    if (signal.aborted) break;
    for (const { id, filter } of records) {
      if (!mayHave(filter, words) && !streamed.has(id)) lacking.add(id);
    }
  }
  return ids.filter((id) => !lacking.has(id));
}

/** Reads and searches the texts of conversations. */
async function* searchAll(
  using: Use,
  words: readonly string[],
  ids: readonly string[],
  streamed: ReadonlySet<string>,
  signal: AbortSignal,
): AsyncGenerator<Found, void, undefined> {
  const pace = createPace();
  const hasWords = createMatcher(words);
  let [from, size] = [0, FEWEST];
  const readNext = (): Promise<readonly Texts[]> => {
    const batch = ids.slice(from, (from += size));
    size = Math.min(size * 2, MOST);
    return using((database) => readBatch(database, batch, streamed));
  };
  const reading: Promise<readonly Texts[]>[] = [];
  while (from < ids.length || reading.length > 0) {
    while (reading.length < AT_ONCE && from < ids.length) {
      const next = readNext();
      next.catch(() => undefined); // it is awaited below, unless the search ends before
      reading.push(next);
    }
    const batch = (await reading.shift()) ?? [];
    if (signal.aborted) return;
    for (const { id, texts } of batch) {
      const hits: Text[] = [];
      for (const text of texts) {
        if (pace.isDue()) await pace.pause();
        if (signal.aborted) return;
        if (hasWords(text.text)) hits.push(text);
      }
      const newest = hits.length < 2 ? hits[0] : await newestOf(using, id, hits);
      const hit = newest && findIn(newest.text, words);
      if (newest === undefined || hit === undefined) continue;
      yield { id, excerpt: { ...excerptOf(newest.text, hit), messageId: newest.id } };
    }
  }
}

/** The text of a message. */
interface Text {
  readonly id: string;
  readonly text: string;
}

/** The texts of a conversation, in no order. */
interface Texts {
  readonly id: string;
  readonly texts: readonly Text[];
}

/** The conversations that have texts in pieces: a few, so that the others need not be asked for them. */
async function readStreamed(database: Database): Promise<ReadonlySet<string>> {
  return new Set((await database.getAllKeys("pieces")).map(([conversation]) => conversation));
}

async function readBatch(
  database: Database,
  ids: readonly string[],
  streamed: ReadonlySet<string>,
): Promise<readonly Texts[]> {
  const transaction = database.transaction(["texts", "pieces"]);
  const [texts, pieces] = [transaction.objectStore("texts"), transaction.objectStore("pieces")];

  async function readOne(id: string): Promise<Texts> {
    const piecesOf = streamed.has(id) ? pieces.getAll(allOf(id)) : [];
    const found: TextRecord[] = [];
    let more = await texts.getAll(allOf(id), TEXTS_AT_ONCE);
    found.push(...more);
    while (more.length === TEXTS_AT_ONCE) {
      const last = more.at(-1)?.id ?? "";
      more = await texts.getAll(IDBKeyRange.bound([id, last], [id, []], true), TEXTS_AT_ONCE);
      found.push(...more);
    }
    return { id, texts: joinTexts(found, await piecesOf) };
  }

  return Promise.all(ids.map(readOne));
}

function joinTexts(texts: readonly TextRecord[], pieces: readonly PieceRecord[]): readonly Text[] {
  if (pieces.length === 0) return texts.map(({ id, texts }) => ({ id, text: searchedText(texts) }));
  const piecesOf = groupPieces(pieces);
  return texts.map((record) => ({
    id: record.id,
    text: searchedText(withPieces(record, piecesOf.get(record.id) ?? [])),
  }));
}

/** The text of the message that was made last. */
async function newestOf(using: Use, id: string, texts: readonly Text[]): Promise<Text | undefined> {
  const messages = await using((database) => database.getAll("messages", allOf(id)));
  const orders = new Map(messages.map((message) => [message.id, message.order]));
  const orderOf = (text: Text): number => orders.get(text.id) ?? -1;
  return texts.toSorted((one, other) => orderOf(other) - orderOf(one))[0];
}
