import { isRecord } from "../../platform/index.ts";
import { findProblemError, ProblemError } from "../model/problem-error.ts";
import type { Problem } from "../model/problem.ts";
import { refusalProblem } from "../wire/refusal.ts";
import { serverMessage } from "../wire/server-message.ts";

/**
 * Converts an error that LangChain or the openai library threw while an answer was read. The CDN minifies their
 * classes, so only names and fields are used.
 */
export function toProblemError(error: unknown, baseURL: string): ProblemError {
  return findProblemError(error) ?? new ProblemError(streamProblem(error, baseURL), { cause: error });
}

function streamProblem(error: unknown, baseURL: string): Problem {
  if (!(error instanceof Error)) return { kind: "unknown", said: String(error) };
  if (error.name === "SyntaxError") return { kind: "broken-stream", said: error.message };
  if ("error" in error && error.error !== undefined) {
    const said = isRecord(error.error) ? JSON.stringify(error.error) : serverMessage(error.error);
    return refusalProblem(200, said, baseURL);
  }
  return { kind: "unknown", said: error.message };
}
