import type { OfferedTools } from "./ending.ts";
import type { Usage } from "./reply.ts";
import type { GrowingToolCall } from "./tool-calls.ts";

/** What a run has received so far. Times are milliseconds of one monotonic clock. */
export interface Progress {
  readonly startedAt: number;
  readonly firstAt: number | undefined;
  readonly lastAt: number | undefined;
  readonly thinkingAt: number | undefined;
  readonly answerAt: number | undefined;
  readonly thinking: string;
  readonly answer: string;
  /** How many characters of both were there before: this run continues the answer. */
  readonly earlier: number;
  readonly toolCalls: readonly GrowingToolCall[];
  readonly offered: OfferedTools | undefined;
  /** The answer is a refusal of the model. */
  readonly isRefusal: boolean;
  readonly usage: Usage | undefined;
  readonly finishReason: string | undefined;
}
