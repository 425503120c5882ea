import type { IncomingMessage, ServerResponse } from "node:http";

/** A file, and what goes wrong while it is sent. All counts are in bytes from the file's beginning. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly knowsRanges: boolean;
  /** Where the connection drops. */
  readonly cutAfter: number | undefined;
  /** Where it pauses until a promise is settled. */
  readonly pause: { readonly after: number; readonly until: Promise<void> };
}

/** Answers GET and HEAD of a file: the whole, or the part from `Range: bytes=N-` on. Settles when all has left. */
export async function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, etag, knowsRanges, cutAfter = Infinity, pause }: SentFile,
): Promise<void> {
  const total = bytes.length;
  const [, from] = /^bytes=(\d+)-(?:\d+)?$/.exec(request.headers.range ?? "") ?? [];
  const isPart = knowsRanges && from !== undefined;
  const start = isPart ? Number(from) : 0;
  response.setHeader("etag", etag);
  if (knowsRanges) response.setHeader("accept-ranges", "bytes");
  if (start >= total) {
    response.writeHead(416, { "content-range": `bytes */${total}` }).end();
    return;
  }
  response.writeHead(isPart ? 206 : 200, {
    "content-type": "application/octet-stream",
    "content-length": total - start,
    ...(isPart && { "content-range": `bytes ${start}-${total - 1}/${total}` }),
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  response.flushHeaders();
  let sent = start;
  if (pause.after < Math.min(cutAfter, total)) {
    await send(pause.after);
    await pause.until;
  }
  await send(cutAfter);
  if (sent < total) response.destroy();
  else response.end();

  /** Sends what is missing up to there. Settles when it has left, or when nobody wants it any more. */
  function send(end: number): Promise<void> {
    const part = bytes.subarray(sent, Math.max(sent, end));
    sent += part.length;
    if (part.length === 0 || response.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      response.once("close", resolve);
      response.write(part, () => resolve());
    });
  }
}
