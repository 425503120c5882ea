import type { Problem, ProblemKind } from "../problem.ts";

/** What happened, in the server's words where it gave any, and the one next thing to do. */
export interface ProblemText {
  readonly what: string;
  readonly next: string;
  /** A command to copy and run, where that is the mend. */
  readonly command?: string;
}

export type ProblemTexts = {
  readonly [K in ProblemKind]: (problem: Extract<Problem, { kind: K }>) => ProblemText;
};

/** Puts a problem into the words of one language. */
export function describeProblem<K extends ProblemKind>(
  problem: Extract<Problem, { kind: K }>,
  texts: ProblemTexts,
): ProblemText {
  return texts[problem.kind](problem);
}
