import type { Problem, ProblemKind } from "../model/problem.ts";
import type { ProblemText } from "../model/problem-text.ts";

export type ProblemTexts = {
  readonly [K in ProblemKind]: (problem: Extract<Problem, { kind: K }>) => ProblemText;
};

/** Describes a problem in one language. */
export function describeProblem<K extends ProblemKind>(
  problem: Extract<Problem, { kind: K }>,
  texts: ProblemTexts,
): ProblemText {
  return texts[problem.kind](problem);
}
