import type { Problem } from "./problem.ts";

/** How a run ended: exactly one of these. */
export type Ending =
  | { readonly status: "done"; readonly reason: string }
  | { readonly status: "cut" }
  | { readonly status: "stopped" }
  | { readonly status: "incomplete"; readonly problem: Problem }
  | { readonly status: "empty"; readonly problem: Problem }
  | { readonly status: "failed"; readonly problem: Problem };

/** Why the stream is over: it closed by itself, the user stopped it, or something went wrong. */
export type Outcome =
  | { readonly kind: "closed" }
  | { readonly kind: "stopped" }
  | { readonly kind: "problem"; readonly problem: Problem };

export interface Received {
  readonly answer: string;
  readonly thinking: string;
  readonly finishReason: string | undefined;
}

/** Names the ending from what arrived and from why the stream is over. */
export function endingOf({ answer, thinking, finishReason }: Received, outcome: Outcome): Ending {
  if (outcome.kind === "stopped") return { status: "stopped" };
  const hasText = answer.trim() !== "";
  // What is lost after the finish reason is nothing of the answer.
  const isWhole = hasText && finishReason !== undefined;
  if (outcome.kind === "problem" && !(outcome.problem.kind === "dropped" && isWhole)) {
    const status = outcome.problem.kind === "dropped" && hasText ? "incomplete" : "failed";
    return { status, problem: outcome.problem };
  }
  if (!hasText) {
    const cause = thinking !== "" ? "only-thinking" : finishReason === undefined ? "nothing" : "no-text";
    return { status: "empty", problem: { kind: "empty", cause } };
  }
  if (finishReason === undefined) return { status: "incomplete", problem: { kind: "no-finish-reason" } };
  return finishReason === "length" ? { status: "cut" } : { status: "done", reason: finishReason };
}
