import { createEventJoiner } from "./event-joiner.ts";
import type { FetchLayer } from "./fetch.ts";
import { lostConnection } from "./lost-connection.ts";
import { type ChunkNotes, plainEvent } from "./plain-chunk.ts";
import { yieldToBrowser } from "../../platform/index.ts";

/** One frame: text that arrives within it is rendered together. */
const JOIN_MS = 16;

/**
 * Data that has already arrived is read without a pause, so after this time reading yields to rendering and to Stop.
 */
const READ_MS = 6;
/** Reading data that has already arrived takes less. */
const WAIT_MS = 1;

export interface JoinNotes extends ChunkNotes {
  /** So many more bytes of the stream were passed on. */
  onPassed(bytes: number): void;
}

/**
 * Passes on a stream of events as fewer, larger events: LangChain and the openai library need about 30 µs per event, a
 * hundred times the cost of joining it. After a pause, the next text is passed on at once.
 */
export function joinEvents(notes: JoinNotes): FetchLayer {
  return (next) => async (input, init) => {
    const response = await next(input, init);
    const isStream = !/json/i.test(response.headers.get("content-type") ?? "");
    if (!isStream || response.body === null) return response;
    return new Response(joined(response.body, notes), response);
  };
}

function joined(source: ReadableStream<Uint8Array>, notes: JoinNotes): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  const events = createEventJoiner();
  const encoder = new TextEncoder();
  let outbox = "";
  /** In bytes. */
  let received = 0;
  let passed = 0;
  let joinedAt = -JOIN_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: { readonly error?: unknown } | undefined;
  let wake: () => void = () => undefined;

  const isReady = (): boolean => outbox !== "" || end !== undefined;

  function send(ready: readonly string[]): void {
    for (const event of ready) outbox += plainEvent(event, notes);
    wake();
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const taken = events.take();
    if (taken.length > 0) joinedAt = performance.now();
    send(taken);
  }

  function read(piece: Uint8Array): void {
    received += piece.length;
    send(events.read(piece));
    const wait = joinedAt + JOIN_MS - performance.now();
    if (wait <= 0) flush();
    else timer ??= setTimeout(flush, wait);
  }

  async function readAll(): Promise<void> {
    let rested = performance.now();
    try {
      for (;;) {
        const asked = performance.now();
        const { done, value } = await reader.read();
        if (done) break;
        if (performance.now() - asked > WAIT_MS) rested = performance.now(); // other tasks ran meanwhile
        read(value);
        if (performance.now() - rested < READ_MS) continue;
        flush();
        await yieldToBrowser();
        rested = performance.now();
      }
      flush();
      outbox += plainEvent(events.rest(), notes); // a last event without its blank line
      end = {};
    } catch (error) {
      flush();
      end = { error: lostConnection(error) };
    }
    wake();
  }

  return new ReadableStream<Uint8Array>(
    {
      start: () => void readAll(),
      // An error must wait until the events before it have been read, because `error` discards the queue.
      async pull(controller) {
        while (!isReady()) await new Promise<void>((resolve) => (wake = resolve));
        if (outbox !== "") {
          controller.enqueue(encoder.encode(outbox));
          outbox = "";
          notes.onPassed(received - events.waiting() - passed);
          passed = received - events.waiting();
        } else if (end !== undefined && "error" in end) controller.error(end.error);
        else controller.close();
      },
      cancel(reason) {
        clearTimeout(timer);
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
