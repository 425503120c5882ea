import { CHECK_STEPS, type CheckFault, type CheckReport, type CheckStep, type Finding } from "./check.ts";
import { redirectedBase } from "../../../configuration/index.ts";
import type { ServerFacts, ServerModel } from "../../model/server-facts.ts";

/** The progress of a check. */
export interface CheckProgress {
  /** The steps of this check, in their order. */
  readonly steps: readonly CheckStep[];
  readonly reports: Readonly<Partial<Record<CheckStep, CheckReport>>>;
  readonly result: CheckResult;
}

export type CheckResult =
  | { readonly kind: "running" }
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly step: CheckStep; readonly fault: CheckFault };

/** A check before its first step. */
export function startProgress(withAnswer: boolean): CheckProgress {
  const steps = CHECK_STEPS.filter((step) => withAnswer || step !== "answer");
  return { steps, reports: {}, result: { kind: "running" } };
}

/** Returns the progress after a report; a step that failed is the result of the check. */
export function addReport(progress: CheckProgress, report: CheckReport): CheckProgress {
  const reports = { ...progress.reports, [report.step]: report };
  if (report.state !== "failed") return { ...progress, reports };
  const { step, fault } = report;
  return { ...progress, reports, result: { kind: "failed", step, fault } };
}

/** Returns the progress after the last report. */
export function endProgress(progress: CheckProgress): CheckProgress {
  return progress.result.kind === "running" ? { ...progress, result: { kind: "passed" } } : progress;
}

/** The findings of the steps so far. */
export function findingsOf({ steps, reports }: CheckProgress): readonly Finding[] {
  return steps.flatMap((step) => {
    const report = reports[step];
    return report?.state === "passed" ? [report.found] : [];
  });
}

/** The address at which this server can be reached, if it differs from the typed one. */
export function betterAddress(progress: CheckProgress): string | undefined {
  const { result } = progress;
  if (result.kind === "failed" && result.fault.kind === "wrong-path" && result.fault.suggestion !== undefined)
    return result.fault.suggestion;
  if (result.kind === "failed" && result.fault.kind === "redirected") return redirectedBase(result.fault.to);
  for (const found of findingsOf(progress)) {
    if (found.kind === "moved" || (found.kind === "address" && found.corrected)) return found.baseURL;
  }
  return undefined;
}

export type StepState = CheckReport["state"] | "waiting";

/** The models that can chat. */
export function chatModels({ models }: ServerFacts): readonly ServerModel[] {
  return models.filter(({ type }) => type === "chat");
}
