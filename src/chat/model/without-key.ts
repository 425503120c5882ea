import type { Problem } from "./problem.ts";

/**
 * In characters. A shorter key is not secret and occurs in many words, so that removing it would make texts unreadable.
 */
export const SHORTEST_KEY = 4;

/** Removes the key from a problem, so that it can be shown and stored: some servers repeat the key that they refuse. */
export function withoutKey(problem: Problem, key: string): Problem {
  if (key.length < SHORTEST_KEY || !("said" in problem)) return problem;
  return { ...problem, said: problem.said.replaceAll(key, "…") };
}
