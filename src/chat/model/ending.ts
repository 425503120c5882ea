import { finishMeaning } from "./finish-reason.ts";
import type { Problem } from "./problem.ts";
import { type ToolCall, toolNames } from "./tool-calls.ts";

/** A remark about a completed answer. */
export type DoneNote =
  | { readonly kind: "refusal" }
  /** `tools`: their names, for a sentence. */
  | { readonly kind: "tool-call"; readonly tools: string };

/** How a run ended: exactly one of these states. */
export type Ending =
  | { readonly status: "done"; readonly reason: string; readonly note?: DoneNote }
  | { readonly status: "cut" }
  | { readonly status: "stopped" }
  | { readonly status: "incomplete"; readonly problem: Problem }
  | { readonly status: "empty"; readonly problem: Problem }
  | { readonly status: "failed"; readonly problem: Problem };

/** Why the stream has ended: the server closed it, the user stopped it, or an error occurred. */
export type Outcome =
  | { readonly kind: "closed" }
  | { readonly kind: "stopped" }
  | { readonly kind: "problem"; readonly problem: Problem };

export interface Received {
  readonly answer: string;
  readonly thinking: string;
  readonly toolCalls: readonly ToolCall[];
  readonly isRefusal: boolean;
  readonly finishReason: string | undefined;
}

/** Determines the ending from what was received and why the stream has ended. */
export function endingOf(received: Received, outcome: Outcome): Ending {
  if (outcome.kind === "stopped") return { status: "stopped" };
  const { answer, finishReason } = received;
  const hasText = answer.trim() !== "";
  // After the finish reason, no part of the answer can be lost.
  const isWhole = hasText && finishReason !== undefined;
  if (outcome.kind === "problem" && !(outcome.problem.kind === "dropped" && isWhole)) {
    const status = outcome.problem.kind === "dropped" && hasText ? "incomplete" : "failed";
    return { status, problem: outcome.problem };
  }
  if (!hasText) return { status: "empty", problem: emptyProblem(received) };
  if (finishReason === undefined) return { status: "incomplete", problem: { kind: "no-finish-reason" } };
  const meaning = finishMeaning(finishReason);
  if (meaning === "done") return { status: "done", reason: finishReason, ...noteOf(received) };
  if (meaning === "length") return { status: "cut" };
  return { status: "incomplete", problem: { kind: "ended-by-server", why: meaning, reason: finishReason } };
}

function emptyProblem({ thinking, toolCalls, finishReason }: Received): Problem {
  if (toolCalls.length > 0) return { kind: "tool-call", tools: toolNames(toolCalls) };
  if (finishReason !== undefined) {
    const why = finishMeaning(finishReason);
    if (why !== "done" && why !== "length") return { kind: "ended-by-server", why, reason: finishReason };
  }
  const cause = thinking !== "" ? "only-thinking" : finishReason === undefined ? "nothing" : "no-text";
  return { kind: "empty", cause };
}

function noteOf({ isRefusal, toolCalls }: Received): { readonly note?: DoneNote } {
  if (isRefusal) return { note: { kind: "refusal" } };
  return toolCalls.length > 0 ? { note: { kind: "tool-call", tools: toolNames(toolCalls) } } : {};
}
