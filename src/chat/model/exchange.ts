import type { Problem } from "./problem.ts";

export type HeaderPairs = readonly (readonly [name: string, value: string])[];

export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderPairs;
  /** Empty when there is none. */
  readonly body: string;
}

export interface ReceivedHead {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderPairs;
}

export type Happening =
  | ({ readonly kind: "request" } & SentRequest)
  | ({ readonly kind: "response" } & ReceivedHead)
  /** A piece of the body, as it arrived. */
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  /** From here on no reads are kept: so many were left out. */
  | { readonly kind: "dropped"; readonly reads: number; readonly bytes: number }
  /** The server has ended the body. */
  | { readonly kind: "close" }
  /** There was no response, or the body has ended before its end. */
  | { readonly kind: "failure"; readonly problem: Problem }
  /**
   * The request was aborted: by the user, or by the page, which needs no more of it. `held`: of what was read last, so many
   * bytes had not been passed on to LangChain when the user stopped; the answer does not have them.
   */
  | { readonly kind: "stop"; readonly by: "user" | "page"; readonly held: number };

/** What happened on the wire, and when, in ms since the exchange began. */
export type ExchangeEntry = Happening & { readonly at: number };

/**
 * What went over the wire for one reply, in order of time; it grows while the reply arrives. A reply may take several
 * requests. It never contains the key.
 */
export interface Exchange {
  /** When it began, in ms since 1970. */
  readonly begunAt: number;
  readonly entries: readonly ExchangeEntry[];
  /** The size of the reads that it keeps. */
  readonly bytes: number;
  /** Nothing will be added. */
  readonly isOver: boolean;
  /** Lets go of everything, to free memory. Nothing is added from then on. */
  release(): void;
}

/** Where the body of a response is noted. */
export interface BodyNotes {
  read(bytes: Uint8Array): void;
  close(): void;
  /** Reading has ended before the end of the body. */
  fail(problem: Problem): void;
  /** The page needs no more. */
  leave(): void;
}

export interface ExchangeNotes extends Exchange, BodyNotes {
  request(sent: SentRequest): void;
  response(received: ReceivedHead): void;
  /** So many more bytes of the response were passed on to LangChain. */
  pass(bytes: number): void;
  /** The user has stopped the run. */
  stop(): void;
  /** The reply has ended. */
  end(): void;
}
