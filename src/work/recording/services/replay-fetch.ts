import {
  eventEnd,
  type Fetch,
  type HeaderPairs,
  ProblemError,
  type ReceivedHead,
} from "../../../chat/index.ts";
import type { RecordedEntry, Recording } from "../model/recording.ts";
import type { ReplayClock } from "../model/replay-clock.ts";

/**
 * Before a recorded Stop, the page gets this time to show what has arrived before, as it had when it was recorded: it
 * joins what arrives within 16 ms.
 */
const SHOW_MS = 50;

/** Between two events of one read, in ms of the recording: while it is paused, each is a step of its own. */
const EVENT_MS = 1e-6;

export interface ReplayEvents {
  /** The user had stopped the run here: stop it again. */
  onStop(): void;
}

/**
 * A `fetch` that answers from a recording: with the same status, headers and reads, at the times that the clock gives.
 * It never uses the network. A request more than there were fails as a lost connection does.
 */
export function createReplayFetch({ entries }: Recording, clock: ReplayClock, events: ReplayEvents): Fetch {
  const answers = split(entries);
  let next = 0;

  return async (_input, init) => {
    const signal = init?.signal;
    const answer = (answers[next++] ?? []).values();
    for (const entry of answer) {
      await clock.reach(entry.at, signal);
      if (entry.kind === "response") return respond(entry, answer, signal);
      await end(entry, signal);
    }
    throw new ProblemError({ kind: "dropped" });
  };

  function respond(
    head: ReceivedHead,
    answer: Iterator<RecordedEntry>,
    signal: AbortSignal | null | undefined,
  ): Response {
    /** What is left of a read, and when its next event comes. */
    let rest: { readonly bytes: Uint8Array; readonly at: number } | undefined;

    /** A read; while the replay is paused, its next event. */
    function cut(bytes: Uint8Array, at: number): Uint8Array {
      const end = clock.isPaused() ? eventEnd(bytes, 0) : -1;
      const isWhole = end < 0 || end === bytes.length;
      rest = isWhole ? undefined : { bytes: bytes.subarray(end), at: at + EVENT_MS };
      return isWhole ? bytes : bytes.subarray(0, end);
    }

    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (rest !== undefined) {
            await clock.reach(rest.at, signal);
            return controller.enqueue(cut(rest.bytes, rest.at));
          }
          for (;;) {
            const { done, value } = answer.next();
            if (done === true) return controller.close();
            await clock.reach(value.at, signal);
            if (value.kind === "read" && value.bytes.length > 0) {
              return controller.enqueue(cut(value.bytes, value.at));
            }
            if (value.kind === "close" || (value.kind === "stop" && value.by === "page")) {
              return controller.close();
            }
            await end(value, signal);
          }
        },
      },
      { highWaterMark: 0 },
    );
    const { status } = head;
    const hasNoBody = status === 204 || status === 205 || status === 304;
    return new Response(hasNoBody ? null : body, {
      status,
      statusText: head.statusText.replace(/[^\t\x20-\x7e]/g, ""),
      headers: validHeaders(head.headers),
    });
  }

  /** Throws as it ended when it was recorded; returns when it went on. */
  async function end(entry: RecordedEntry, signal: AbortSignal | null | undefined): Promise<void> {
    if (entry.kind === "failure") throw new ProblemError(entry.problem);
    if (entry.kind !== "stop" || entry.by === "page") return;
    await new Promise((resolve) => setTimeout(resolve, SHOW_MS));
    events.onStop();
    await aborted(signal);
  }
}

/** What followed each request, as far as the page made use of it. */
function split(entries: readonly RecordedEntry[]): readonly (readonly RecordedEntry[])[] {
  const answers: RecordedEntry[][] = [];
  for (const entry of entries) {
    const answer = answers.at(-1);
    if (entry.kind === "request") answers.push([entry]);
    else if (entry.kind === "stop" && answer !== undefined) shorten(answer, entry.held);
    if (entry.kind !== "request") answer?.push(entry);
  }
  return answers;
}

/** Takes so many bytes off the end of an answer. */
function shorten(answer: RecordedEntry[], bytes: number): void {
  let left = bytes;
  for (let i = answer.length - 1; i >= 0 && left > 0; i--) {
    const entry = answer[i];
    if (entry?.kind === "dropped") left -= entry.bytes;
    if (entry?.kind !== "read") continue;
    answer[i] = { ...entry, bytes: entry.bytes.subarray(0, Math.max(0, entry.bytes.length - left)) };
    left -= entry.bytes.length;
  }
}

/** Rejects when the signal aborts. */
function aborted(signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((_, reject) => {
    if (signal?.aborted === true) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** Those that a response of a page can have; a file may contain any. */
function validHeaders(pairs: HeaderPairs): Headers {
  const headers = new Headers();
  for (const [name, value] of pairs) {
    try {
      headers.append(name, value);
    } catch {
      // not a header
    }
  }
  return headers;
}
