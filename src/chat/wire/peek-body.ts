import type { BodyNotes } from "../model/exchange.ts";
import { problemOf } from "../model/problem-error.ts";
import { isAbort } from "../../platform/index.ts";
import { type BodyKind, bodyKind } from "./body-kind.ts";
import { lostConnection } from "./lost-connection.ts";

/** A body whose beginning has been read. */
export interface PeekedBody {
  readonly kind: BodyKind;
  /** The complete body, including its beginning. */
  readonly stream: ReadableStream<Uint8Array>;
}

/** A piece of a body can be megabytes long; so many bytes are decoded at a time. */
const STEP_BYTES = 4096;

/**
 * Reads as much of a body as is needed to determine its kind, rarely more than the first piece. Rejects when the
 * connection breaks; an abort is not changed. All that is read, before and after, is noted as well.
 */
export async function peekBody({ body }: Response, notes?: BodyNotes): Promise<PeekedBody> {
  if (body === null) notes?.close();
  if (body === null) return { kind: "nothing", stream: new Blob([]).stream() };
  const reader = body.getReader();
  const next = (): Promise<Uint8Array | undefined> => readNoted(reader, notes);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const leave = (reason: unknown): Promise<void> => {
    notes?.leave();
    return reader.cancel(reason);
  };
  const read: Uint8Array[] = [];
  let start = "";
  let kind: BodyKind | undefined;
  while (kind === undefined) {
    const value = await next();
    if (value !== undefined) read.push(value);
    for (let from = 0; kind === undefined && from < (value?.length ?? 0); from += STEP_BYTES) {
      start += decoder.decode(value?.subarray(from, from + STEP_BYTES), { stream: true });
      kind = bodyKind(start, false);
    }
    if (value === undefined) kind = bodyKind(start + decoder.decode(), true);
  }
  return { kind, stream: resume(read, next, leave) };
}

/** The next piece; `undefined` at the end of the body. */
async function readNoted(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  notes: BodyNotes | undefined,
): Promise<Uint8Array | undefined> {
  try {
    const { value } = await reader.read();
    if (value === undefined) notes?.close();
    else notes?.read(value);
    return value;
  } catch (error) {
    const lost = lostConnection(error);
    if (isAbort(lost)) notes?.leave();
    else notes?.fail(problemOf(lost));
    throw lost;
  }
}

/** A stream of the part that was read, and then the rest. */
function resume(
  read: readonly Uint8Array[],
  readNext: () => Promise<Uint8Array | undefined>,
  cancel: (reason: unknown) => Promise<void>,
): ReadableStream<Uint8Array> {
  const begun = [...read];
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = begun.shift() ?? (await readNext());
        if (next === undefined) controller.close();
        else controller.enqueue(next);
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}
