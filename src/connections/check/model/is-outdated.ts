import type { Examination } from "./examination.ts";
import type { ServerFacts } from "../../model/server-facts.ts";

/** Whether what a server tells now speaks against what a check has found before. */
export function isOutdatedBy({ result }: Examination, { models }: ServerFacts): boolean {
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
