import { isRecord } from "../../platform/index.ts";

/**
 * The profile that stored settings belong to; empty when they name none. `apart` is the separate value in which earlier
 * versions of the page stored it.
 */
export function parseStoredProfile(settings: unknown, apart: unknown): string {
  const inside = isRecord(settings) ? settings["profile"] : undefined;
  if (typeof inside === "string") return inside;
  return typeof apart === "string" ? apart : "";
}
