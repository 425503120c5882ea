import { type BodyKind, bodyKind } from "./body-kind.ts";
import { lostConnection } from "./lost-connection.ts";

/** A body whose beginning has been looked at. */
export interface PeekedBody {
  readonly kind: BodyKind;
  /** The whole body, its beginning included. */
  readonly stream: ReadableStream<Uint8Array>;
}

/**
 * Reads a body as far as is needed to say what it is: rarely more than its first piece. Fails with what breaks the
 * connection meanwhile; an abort passes as it is.
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
    start += decoder.decode(value, { stream: !done });
    kind = bodyKind(start, done);
  }
  return { kind, stream: resume(read, reader) };
}

/** What was read already, and then the rest. */
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
