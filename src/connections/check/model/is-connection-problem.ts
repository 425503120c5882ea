import type { Problem, ProblemKind } from "../../../chat/index.ts";

/** The problems that a check of the connection can explain. */
const KINDS: ReadonlySet<ProblemKind> = new Set([
  "not-running",
  "cors-refused",
  "headers-refused",
  "mixed-content",
  "key-refused",
  "no-model",
  "model-not-found",
  "wrong-path",
  "model-loading",
  "not-a-model-server",
  "redirected",
  "dropped",
]);

/** Whether a run failed because of its connection, so that the connection should be checked. */
export function isConnectionProblem({ kind }: Problem): boolean {
  return KINDS.has(kind);
}
