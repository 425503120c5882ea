import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { RecordedRequest, Recording } from "./recorded-request.ts";

/** One chat request and the means to answer it bit by bit. After the client has left, all of them do nothing. */
export interface Exchange {
  readonly request: RecordedRequest;
  /** Sends status and headers at once: 200 and an event stream unless told otherwise. */
  headers(status?: number, headers?: OutgoingHttpHeaders): void;
  /** Sends one event, `data: …` and an empty line: an object as JSON, a string as it is. */
  send(chunk: object | string): void;
  /** Sends bytes as they are, so an event can be split anywhere. Settles when they have left. */
  raw(bytes: string | Uint8Array): Promise<void>;
  /** Ends the answer. No `[DONE]` is added. */
  end(): void;
  /** Destroys the connection; what was sent before still goes out. */
  drop(): void;
}

/** How a chat request is answered. */
export type Scenario = (exchange: Exchange) => void | Promise<void>;

/** The type of a streamed answer. */
export const EVENT_STREAM = { "content-type": "text/event-stream" } as const;

/** Makes the exchange for a request; the headers given (CORS) go with whatever headers the scenario sends. */
export function openExchange(
  recording: Recording,
  response: ServerResponse,
  always: OutgoingHttpHeaders,
): Exchange {
  const { request } = recording;

  function headers(status = 200, more: OutgoingHttpHeaders = EVENT_STREAM): void {
    if (response.headersSent || response.destroyed) return;
    response.writeHead(status, { ...always, ...more });
    response.flushHeaders();
  }

  function raw(bytes: string | Uint8Array): Promise<void> {
    headers();
    // In Node, writing to a closed connection is an error; here it only means that the client has left.
    if (response.destroyed) return Promise.resolve();
    return new Promise((resolve) => response.write(bytes, () => resolve()));
  }

  return {
    request,
    headers,
    raw,
    send: (chunk) => void raw(`data: ${typeof chunk === "string" ? chunk : JSON.stringify(chunk)}\n\n`),
    end() {
      headers();
      if (!response.destroyed) response.end();
    },
    drop() {
      recording.cutByUs();
      // An empty write ends after the earlier ones; destroying at once would lose them.
      if (response.headersSent) response.write("", () => response.destroy());
      else response.destroy();
    },
  };
}
