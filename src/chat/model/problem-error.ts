import type { Problem } from "./problem.ts";
import { errorMessage } from "../../platform/index.ts";

/** A problem that is understood already, on its way through foreign code to whoever shows it. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    // The message stays this short: the openai library reads "timed out" in it as a reason of its own.
    super(problem.kind, options);
    this.problem = problem;
  }
}

/** By its name: what runs models in this browser is a file of its own, with a class of its own. */
export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof Error && error.name === "ProblemError" && "problem" in error;
}

/** The ProblemError in an error's chain of causes, wherever it stands. */
export function findProblemError(error: unknown): ProblemError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isProblemError(cause)) return cause;
  }
  return undefined;
}

/** The problem behind an error; `unknown`, with the error's own words, when nobody has named it. */
export function problemOf(error: unknown): Problem {
  const said = errorMessage(error);
  return findProblemError(error)?.problem ?? { kind: "unknown", said };
}
