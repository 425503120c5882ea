import { isRecord } from "../../platform/index.ts";

/**
 * The profile that stored settings belong to, empty where they name none. `apart` is what earlier pages stored beside
 * settings that don't name it.
 */
export function parseStoredProfile(settings: unknown, apart: unknown): string {
  const inside = isRecord(settings) ? settings["profile"] : undefined;
  if (typeof inside === "string") return inside;
  return typeof apart === "string" ? apart : "";
}
