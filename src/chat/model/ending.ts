import { readAnswer } from "../../structured/index.ts";
import { finishMeaning } from "./finish-reason.ts";
import type { Problem } from "./problem.ts";
import { type GrowingToolCall, toolNames } from "./tool-calls.ts";

/** A remark about a completed answer. */
export type DoneNote =
  | { readonly kind: "refusal" }
  /** `tools`: their names, for a sentence. `rounds`: so many calls were run by themselves before, and no more are. */
  | { readonly kind: "tool-call"; readonly tools: string; readonly rounds?: number };

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
  readonly toolCalls: readonly Pick<GrowingToolCall, "name">[];
  /** The tools that the page has offered; `undefined`: none, so that nobody waits for a call. */
  readonly offered?: OfferedTools | undefined;
  readonly isRefusal: boolean;
  readonly finishReason: string | undefined;
}

/** That the page has offered its tools with a request. */
export interface OfferedTools {
  /** So many rounds were run by themselves, which is the most: more calls are not. */
  readonly roundsOver?: number | undefined;
}

/** Determines the ending from what was received and why the stream has ended. */
export function endingOf(received: Received, outcome: Outcome): Ending {
  if (outcome.kind === "stopped") return { status: "stopped" };
  const { answer, finishReason } = received;
  const isCall = received.offered !== undefined && received.toolCalls.length > 0;
  const hasText = answer.trim() !== "" || isCall;
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
  if (thinking === "") return { kind: "empty", cause: finishReason === undefined ? "nothing" : "no-text" };
  const isJSON = readAnswer(thinking).kind === "json"; // LM Studio answers so with some models
  return { kind: "empty", cause: isJSON ? "json-in-thinking" : "only-thinking" };
}

function noteOf({ isRefusal, toolCalls, offered }: Received): { readonly note?: DoneNote } {
  if (isRefusal) return { note: { kind: "refusal" } };
  if (toolCalls.length === 0) return {};
  const rounds = offered?.roundsOver;
  return {
    note: { kind: "tool-call", tools: toolNames(toolCalls), ...(rounds !== undefined && { rounds }) },
  };
}
