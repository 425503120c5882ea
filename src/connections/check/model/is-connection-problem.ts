import type { Problem, ProblemKind } from "../../../chat/index.ts";

/** What a look at the server can tell more about. */
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

/** Whether a run failed by its connection, so that the connection is worth a look. */
export function isConnectionProblem({ kind }: Problem): boolean {
  return KINDS.has(kind);
}
