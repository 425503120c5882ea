import { MAGIC_BYTES } from "./gguf.ts";
import { interrupted } from "./request-model.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Firefox returns buffered data as one piece of many megabytes, which would block the page and a cancel. */
const PIECE_BYTES = 1024 * 1024;

/**
 * Yields the bytes of a body in pieces of at most a megabyte. Rejects with `download-interrupted`, or with the reason
 * of an abort.
 */
export async function* readBody(
  body: ReadableStream<Bytes> | null,
  url: URL,
  signal: AbortSignal,
): AsyncGenerator<Bytes, undefined> {
  const reader = body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw interrupted(error, url, signal);
    });
    if (done) return;
    for (let start = 0; start < value.length; start += PIECE_BYTES) {
      if (start > 0) signal.throwIfAborted();
      yield value.subarray(start, start + PIECE_BYTES);
    }
  }
}

/** Reads the first bytes, as many as identify the file type; fewer only if the body is shorter. */
export async function readHead(body: AsyncGenerator<Bytes, undefined>): Promise<Bytes> {
  let head = new Uint8Array();
  while (head.length < MAGIC_BYTES) {
    const { done, value } = await body.next();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  return head;
}
