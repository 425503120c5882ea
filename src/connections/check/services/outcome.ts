import type { CheckFault, Finding } from "../model/check.ts";

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
