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
 * connection breaks; an abort is not changed.
 */
export async function peekBody({ body }: Response): Promise<PeekedBody> {
  if (body === null) return { kind: "nothing", stream: new Blob([]).stream() };
  const reader = body.getReader();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const read: Uint8Array[] = [];
  let start = "";
  let kind: BodyKind | undefined;
  while (kind === undefined) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw lostConnection(error);
    });
    if (value !== undefined) read.push(value);
    for (let from = 0; kind === undefined && from < (value?.length ?? 0); from += STEP_BYTES) {
      start += decoder.decode(value?.subarray(from, from + STEP_BYTES), { stream: true });
      kind = bodyKind(start, false);
    }
    if (done) kind = bodyKind(start + decoder.decode(), true);
  }
  return { kind, stream: resume(read, reader) };
}

/** A stream of the part that was read, and then the rest. */
function resume(
  read: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  const begun = [...read];
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = begun.shift() ?? (await reader.read()).value;
        if (next === undefined) controller.close();
        else controller.enqueue(next);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
