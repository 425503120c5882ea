import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";

/** One request as the model server saw it. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as JSON, undefined when it is none. */
  readonly body: unknown;
  readonly rawBody: string;
  /** When it had arrived whole, in milliseconds since 1970, like `Date.now()` in the page. */
  readonly at: number;
  /** When the client closed the connection before the answer was whole; undefined as long as it hasn't. */
  readonly closedByClientAt: number | undefined;
  /** Settles at that moment; never when the answer went out whole. */
  readonly closed: Promise<void>;
}

/** A request's record, and the way to say that the server itself is about to cut the connection. */
export interface Recording {
  readonly request: RecordedRequest;
  cutByUs(): void;
}

/** Reads a request to its end and watches its connection. Rejects when the client leaves within the request. */
export async function record(incoming: IncomingMessage, response: ServerResponse): Promise<Recording> {
  let closedByClientAt: number | undefined;
  let isCutByUs = false;
  const closed = new Promise<void>((resolve) => {
    response.once("close", () => {
      if (response.writableFinished || isCutByUs) return;
      closedByClientAt = now();
      resolve();
    });
  });

  let rawBody = "";
  incoming.setEncoding("utf8");
  for await (const piece of incoming) rawBody += String(piece);

  const request: RecordedRequest = {
    method: incoming.method ?? "",
    path: incoming.url ?? "",
    headers: incoming.headers,
    body: parseJson(rawBody),
    rawBody,
    at: now(),
    get closedByClientAt() {
      return closedByClientAt;
    },
    closed,
  };
  return { request, cutByUs: () => (isCutByUs = true) };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON is something that a test may want to see: rawBody has it.
    return undefined;
  }
}
