import { betterAddress, type CheckProgress } from "./check-progress.ts";
import type { CheckRequest } from "./check.ts";
import type { ServerFacts } from "../../model/server-facts.ts";

/** All steps; only the one that failed, where nobody asked for the check; or nothing. */
export type DoctorExtent = "full" | "failed-step" | "hidden";

/** A check, under way or ended, and how much of it is to be seen. */
export interface DoctorCheck {
  readonly request: CheckRequest;
  readonly progress: CheckProgress;
  readonly extent: DoctorExtent;
  /** Something has changed since: another server was applied, or it has answered after all. */
  readonly isEarlier: boolean;
}

/** What the panel of the check shows. */
export interface DoctorPanel {
  readonly extent: Exclude<DoctorExtent, "hidden">;
  /** `undefined` for a model in this browser, which has no server. */
  readonly progress: CheckProgress | undefined;
  readonly isEarlier: boolean;
  /** An address to take instead of the one in the form. */
  readonly offer: string | undefined;
}

/** What is to be seen of a check while `typed` stands in the form; `undefined` for nothing. */
export function panelOf(check: DoctorCheck, typed: string): DoctorPanel | undefined {
  const { progress, extent, isEarlier } = check;
  if (extent === "hidden") return undefined;
  const better = betterAddress(progress);
  const isOffered = !isEarlier && progress.result.kind !== "running" && better !== typed.trim();
  return { extent, progress, isEarlier, offer: isOffered ? better : undefined };
}

/** Whether what a server tells now speaks against what a check has found before. */
export function isOutdatedBy({ result }: CheckProgress, { models }: ServerFacts): boolean {
  if (result.kind !== "failed") return false;
  switch (result.step) {
    case "address":
    case "permission":
    case "reachable":
    case "cors":
    case "server":
    case "models":
      return true; // it could not have told them
    case "loaded":
      return result.fault.kind === "model-gone"
        ? models.some(({ id }) => result.fault.kind === "model-gone" && id === result.fault.model)
        : models.some(({ isLoaded }) => isLoaded === true);
    case "headers":
    case "answer":
      return false;
  }
}
