import type { Problem } from "./problem.ts";

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

/** The problem behind an error, wherever in its chain of causes it stands. */
export function problemOf(error: unknown): Problem {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ProblemError) return cause.problem;
  }
  return { kind: "unknown", said: error instanceof Error ? error.message : String(error) };
}
