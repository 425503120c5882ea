import type { Problem } from "./problem.ts";

/** Characters. What is shorter is no secret, and stands in many a word: taken out, it would spoil what is said. */
const SHORTEST_KEY = 4;

/** The problem as it can be shown and kept: some servers repeat the key that they refuse. */
export function withoutKey(problem: Problem, key: string): Problem {
  if (key.length < SHORTEST_KEY || !("said" in problem)) return problem;
  return { ...problem, said: problem.said.replaceAll(key, "…") };
}
