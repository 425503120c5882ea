import type { ExchangeEntry, SentRequest } from "../../../chat/index.ts";

/** In the header, so that a program can find out what the file is. */
export const RECORDING_NAME = "recording";

/** Increase it for a change that earlier versions of the page can't read. New kinds of lines need no new version. */
export const RECORDING_VERSION = 1;

/** What happened, or a note that was added by hand. */
export type RecordedEntry =
  ExchangeEntry | { readonly kind: "mark"; readonly at: number; readonly text: string };

/** A run that can be replayed. */
export interface Recording {
  /** When the request was sent, in ms since 1970; `undefined` when the file does not say it. */
  readonly recordedAt: number | undefined;
  /** The origin of the server. */
  readonly server: string;
  /** In order of time; `at` is in ms since the first one, which is a request. */
  readonly entries: readonly [FirstEntry, ...RecordedEntry[]];
}

export type FirstEntry = SentRequest & { readonly kind: "request"; readonly at: number };
