import type { CheckFault, Finding } from "../model/check.ts";
import type { ServerKind } from "../../model/servers.ts";
import { type Problem, withoutKey } from "../../../chat/index.ts";

/** How a step ends. */
export type Outcome =
  | { readonly state: "passed"; readonly found: Finding }
  | { readonly state: "skipped" }
  | { readonly state: "failed"; readonly fault: CheckFault };

export const SKIPPED: Outcome = { state: "skipped" };

export function passed(found: Finding = { kind: "nothing" }): Outcome {
  return { state: "passed", found };
}

export function failed(fault: CheckFault): Outcome {
  return { state: "failed", fault };
}

/** What is known about the server, to describe a fault with. */
export interface Known {
  readonly baseURL: string;
  readonly server: ServerKind;
  readonly key: string;
}

/** Converts a problem into a fault of the check. The server's message never contains the key. */
export function faultOf(found: Problem, { baseURL, server, key }: Known): CheckFault {
  const { origin } = new URL(baseURL);
  const problem = withoutKey(found, key);
  const said = "said" in problem ? problem.said : "";
  if (problem.kind === "key-refused") return { kind: "key-refused", server, hasKey: key !== "", said };
  if (problem.kind === "no-model") return { kind: "no-model", server };
  if (problem.kind === "model-loading") return { kind: "loading", said };
  if (problem.kind === "wrong-path") return { kind: "wrong-path", baseURL, suggestion: undefined, said };
  if (problem.kind === "not-a-model-server") return { ...problem, baseURL };
  if (problem.kind === "redirected") return problem;
  if (problem.kind === "headers-refused") return { kind: "headers-refused", origin, server };
  if (problem.kind === "not-running") return { kind: "not-running", origin, server };
  return { kind: "problem", problem };
}
