import type { Problem } from "./problem.ts";
import { errorMessage } from "../../platform/index.ts";

/** Carries a known problem through library code to the code that shows it. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    // The message is only the kind, because the openai library treats a message with "timed out" in a special way.
    super(problem.kind, options);
    this.problem = problem;
  }
}

/** Compares the name, because another bundle has its own copy of the class. */
export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof Error && error.name === "ProblemError" && "problem" in error;
}

/** Finds the ProblemError in an error's chain of causes. */
export function findProblemError(error: unknown): ProblemError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isProblemError(cause)) return cause;
  }
  return undefined;
}

/** The problem of an error; `unknown`, with the error's message, when there is none. */
export function problemOf(error: unknown): Problem {
  const said = errorMessage(error);
  return findProblemError(error)?.problem ?? { kind: "unknown", said };
}
