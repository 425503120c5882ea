import type { Usage } from "./reply.ts";

/** What a run has brought so far. Times are milliseconds of one monotonic clock. */
export interface Progress {
  readonly startedAt: number;
  readonly firstAt: number | undefined;
  readonly lastAt: number | undefined;
  readonly thinkingAt: number | undefined;
  readonly answerAt: number | undefined;
  readonly thinking: string;
  readonly answer: string;
  readonly usage: Usage | undefined;
  readonly finishReason: string | undefined;
}
