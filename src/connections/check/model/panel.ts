import { betterAddress, type CheckProgress } from "./check-progress.ts";
import type { CheckRequest } from "./check.ts";
import type { ServerFacts } from "../../model/server-facts.ts";

/** All steps; only the failed one, if the user did not request the check; or nothing. */
export type DoctorExtent = "full" | "failed-step" | "hidden";

/** A check, running or ended, and how much of it is shown. */
export interface DoctorCheck {
  readonly request: CheckRequest;
  readonly progress: CheckProgress;
  readonly extent: DoctorExtent;
  /** The result is outdated: another server was applied, or the server has answered since. */
  readonly isEarlier: boolean;
}

/** The content of the check's panel. */
export interface DoctorPanel {
  readonly extent: Exclude<DoctorExtent, "hidden">;
  /** `undefined` for a model in this browser, which has no server. */
  readonly progress: CheckProgress | undefined;
  readonly isEarlier: boolean;
  /** An address to use instead of the one in the form. */
  readonly offer: string | undefined;
}

/** The visible part of a check while `typed` is the address in the form; `undefined` when nothing is shown. */
export function panelOf(check: DoctorCheck, typed: string): DoctorPanel | undefined {
  const { progress, extent, isEarlier } = check;
  if (extent === "hidden") return undefined;
  const better = betterAddress(progress);
  const isOffered = !isEarlier && progress.result.kind !== "running" && better !== typed.trim();
  return { extent, progress, isEarlier, offer: isOffered ? better : undefined };
}

/** Whether newer facts about a server contradict the result of a check. */
export function isOutdatedBy({ result }: CheckProgress, { models }: ServerFacts): boolean {
  if (result.kind !== "failed") return false;
  switch (result.step) {
    case "address":
    case "permission":
    case "reachable":
    case "cors":
    case "server":
    case "models":
      return true; // the server could not have reported them
    case "loaded":
      return result.fault.kind === "model-gone"
        ? models.some(({ id }) => result.fault.kind === "model-gone" && id === result.fault.model)
        : models.some(({ isLoaded }) => isLoaded === true);
    case "headers":
    case "answer":
      return false;
  }
}
