import { parseJSON } from "../model/parse-json.ts";
import type { Unkept } from "../model/storage.ts";

/** Chromium shares one storage among all pages opened from disk, so every name carries this. */
export const PREFIX = "causette.";

/** What became of a write. */
export type Written =
  /** `isSmaller` says whether it takes less space than what it replaced. */
  | { readonly isKept: true; readonly isSmaller: boolean }
  | { readonly isKept: false; readonly reason: Unkept["reason"] };

/** The area is asked for at each use: reading the property throws where the user has switched storage off. */
export function createStorageArea(area: () => globalThis.Storage) {
  return {
    read(name: string): unknown {
      try {
        return parseJSON(area().getItem(PREFIX + name) ?? "");
      } catch {
        return undefined; // switched off: nothing is stored
      }
    },
    write(name: string, value: unknown): Written {
      try {
        const text = JSON.stringify(value);
        const before = area().getItem(PREFIX + name) ?? "";
        area().setItem(PREFIX + name, text);
        return { isKept: true, isSmaller: text.length < before.length };
      } catch (error) {
        return { isKept: false, reason: isQuotaError(error) ? "full" : "off" };
      }
    },
    remove(name: string): void {
      try {
        area().removeItem(PREFIX + name);
      } catch {
        // switched off: there is nothing to remove
      }
    },
  };
}

/** Firefox has a name of its own: https://developer.mozilla.org/docs/Web/API/Storage/setItem#exceptions */
function isQuotaError(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED")
  );
}
