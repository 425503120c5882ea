import { type Ending, endingOf, type OfferedTools, type Outcome } from "./ending.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { Progress } from "./progress.ts";
import type { ReplyPart } from "./reply.ts";
import { addToolCallPiece } from "./tool-calls.ts";

export type { Progress };

/**
 * loading: LangChain is being loaded. connecting: the request is sent, no headers yet. waiting: headers received, no
 * token yet.
 */
export type Phase = "loading" | "connecting" | "waiting" | "thinking" | "answering";

export type ActiveRun = { readonly status: Phase; readonly progress: Progress };

export type Run =
  | { readonly status: "idle" }
  | ActiveRun
  | { readonly status: "ended"; readonly ending: Ending; readonly figures: Figures };

/** What there is of an answer that a run continues. */
export type Earlier = Pick<Progress, "thinking" | "answer">;

const NOTHING: Earlier = { thinking: "", answer: "" };

/** Starts a run. */
export function startRun(now: number, { thinking, answer } = NOTHING, offered?: OfferedTools): ActiveRun {
  const progress: Progress = {
    startedAt: now,
    firstAt: undefined,
    lastAt: undefined,
    thinkingAt: undefined,
    answerAt: undefined,
    thinking,
    answer,
    earlier: thinking.length + answer.length,
    toolCalls: [],
    offered,
    isRefusal: false,
    usage: undefined,
    finishReason: undefined,
  };
  return { status: "loading", progress };
}

/** Returns the run after another part of the reply. */
export function advanceRun({ status, progress }: ActiveRun, part: ReplyPart, now: number): ActiveRun {
  switch (part.kind) {
    case "sent":
      return { status: "connecting", progress };
    case "connected":
      return { status: status === "loading" || status === "connecting" ? "waiting" : status, progress };
    case "thinking":
      return {
        status: status === "answering" ? status : "thinking",
        progress: {
          ...arrived(progress, now),
          thinkingAt: progress.thinkingAt ?? now,
          thinking: progress.thinking + part.text,
        },
      };
    case "answer":
      return {
        status: "answering",
        progress: {
          ...arrived(progress, now),
          answerAt: progress.answerAt ?? now,
          answer: progress.answer + part.text,
        },
      };
    case "rethink":
      return {
        status: "thinking",
        progress: {
          ...progress,
          thinkingAt: progress.thinkingAt ?? progress.answerAt,
          answerAt: undefined,
          thinking: progress.thinking + progress.answer,
          answer: "",
        },
      };
    case "refusal":
      return { status, progress: { ...progress, isRefusal: true } };
    case "tool-call":
      return {
        status: "answering",
        progress: {
          ...arrived(progress, now),
          toolCalls: addToolCallPiece(progress.toolCalls, part.piece),
        },
      };
    case "finish":
      return { status, progress: { ...progress, finishReason: part.reason } };
    case "usage":
      return { status, progress: { ...progress, usage: part.usage } };
  }
}

/** The same run, without the answer that it was to continue: what comes now is another one. */
export function restartRun({ status, progress }: ActiveRun): ActiveRun {
  return { status, progress: { ...progress, ...NOTHING, earlier: 0 } };
}

/** Ends a run, and computes its figures. */
export function endRun(
  { progress }: ActiveRun,
  outcome: Outcome,
  now: number,
): Extract<Run, { status: "ended" }> {
  return { status: "ended", ending: endingOf(progress, outcome), figures: figuresOf(progress, now) };
}

/** Whether a run is active: then Stop can be used, otherwise Send. */
export function isActive(run: Run): run is ActiveRun {
  return run.status !== "idle" && run.status !== "ended";
}

function arrived(progress: Progress, now: number): Progress {
  return { ...progress, firstAt: progress.firstAt ?? now, lastAt: now };
}
