import { readRecord } from "../model/import/importers.ts";
import { createGrouper, type Grouped } from "../model/import/group-records.ts";
import type { FaultReason, ImportedConversation, ImportFault } from "../model/import/imported.ts";
import { parseSlowly } from "../model/json/parse-slowly.ts";
import type { Split } from "../model/json/record-bytes.ts";
import { createSplitter } from "../model/json/split-json.ts";
import { createPace } from "./pace.ts";
import { type Unzipped, unzip } from "./unzip.ts";

type Read = ImportedConversation | ImportFault;
/** Pauses when it is time to. Rejects after an abort. */
type Pace = () => Promise<void>;

/** The first bytes of a zip archive. */
const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04] as const;

/** In bytes: a piece is split in some milliseconds. */
const PIECE = 64 * 1024;

/**
 * Reads the conversations of a file, whose format is told from its content. It is never in memory as a whole, and the
 * browser can work in between. What can't be read is a fault with its place; only an abort, a file that is gone and a
 * library that can't be loaded reject. `onBytes` gets the number of bytes that were read so far.
 */
export async function* readImport(
  file: Blob,
  signal: AbortSignal,
  onBytes: (read: number) => void = () => undefined,
): AsyncGenerator<Read> {
  const { isDue, pause } = createPace();
  async function pace(): Promise<void> {
    signal.throwIfAborted();
    if (!isDue()) return;
    await pause();
    signal.throwIfAborted();
  }
  const head = new Uint8Array(await file.slice(0, ZIP_MARK.length).arrayBuffer());
  const pieces = piecesOf(file, pace, onBytes);
  if (ZIP_MARK.every((byte, at) => head[at] === byte)) {
    yield* readArchive(pieces, pace);
    return;
  }
  const records = createRecords(pace);
  for await (const piece of pieces) {
    yield* records.push(piece);
    if (!records.isJSON()) break;
  }
  yield* records.end();
  if (!records.isJSON() || records.count() === 0) yield { reason: "unknown", position: 1 };
}

async function* piecesOf(
  file: Blob,
  pace: Pace,
  onBytes: (read: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length; at += PIECE) {
        await pace();
        yield value.subarray(at, at + PIECE);
      }
      onBytes((read += value.length));
    }
  } finally {
    await reader.cancel().catch(() => undefined); // after an error there is nothing to cancel
  }
}

/** Reads the files of an archive that are JSON. The others, and JSON without a conversation, are no faults. */
async function* readArchive(pieces: AsyncIterable<Uint8Array>, pace: Pace): AsyncGenerator<Read> {
  let current: { entry: string; records: ReturnType<typeof createRecords> } | undefined;
  let isAny = false;
  const isWanted = (entry: string): boolean => current?.entry !== entry || current.records.isJSON();

  async function* take({ entry, bytes, isEnd = false, isFault = false }: Unzipped): AsyncGenerator<Read> {
    if (current?.entry !== entry) current = { entry, records: createRecords(pace, entry) };
    const { records } = current;
    if (bytes !== undefined) {
      for (let at = 0; at < bytes.length; at += PIECE) {
        await pace();
        yield* records.push(bytes.subarray(at, at + PIECE));
      }
    }
    if (isEnd) {
      yield* records.end();
      current = undefined;
    }
    if (isFault) yield { reason: "archive", position: records.count() + 1, entry };
  }

  for await (const unzipped of unzip(pieces, isWanted)) {
    await pace();
    for await (const read of take(unzipped)) {
      isAny = true;
      yield read;
    }
  }
  if (!isAny) yield { reason: "unknown", position: 1 };
}

/** Splits, parses and reads the records of one file. With an `entry`, faults are told after the first conversation. */
function createRecords(pace: Pace, entry?: string) {
  const splitter = createSplitter();
  const grouper = createGrouper();
  let position = 0;
  let held: ImportFault[] | undefined = entry === undefined ? undefined : [];

  function* tell(reason: FaultReason, position: number): Generator<Read> {
    const fault = { reason, position, ...(entry !== undefined && { entry }) };
    if (held === undefined) yield fault;
    else held.push(fault);
  }

  function* read({ value, position }: Grouped): Generator<Read> {
    const found = readRecord(value);
    if (typeof found === "string") {
      yield* tell(found === "unknown" && grouper.isNewer() ? "newer" : found, position);
      return;
    }
    yield* held ?? [];
    held = undefined;
    yield found;
  }

  async function* take(splits: readonly Split[]): AsyncGenerator<Read> {
    for (const split of splits) {
      await pace();
      position += 1;
      const parsed = typeof split === "string" ? split : await parse(split, pace);
      if (typeof parsed === "string") yield* tell(parsed, position);
      else for (const grouped of grouper.add(parsed.value, position)) yield* read(grouped);
    }
  }

  return {
    isJSON: splitter.isJSON,
    count: (): number => position,
    push: (bytes: Uint8Array): AsyncGenerator<Read> => take(splitter.push(bytes)),
    async *end(): AsyncGenerator<Read> {
      yield* take(splitter.end());
      for (const grouped of grouper.end()) yield* read(grouped);
    },
  };
}

async function parse(bytes: Uint8Array, pace: Pace): Promise<{ readonly value: unknown } | FaultReason> {
  const parsing = parseSlowly(bytes);
  for (;;) {
    await pace();
    try {
      const step = parsing.next();
      if (step.done === true) return { value: step.value };
    } catch (error) {
      return error instanceof RangeError ? "too-deep" : "not-json";
    }
  }
}
