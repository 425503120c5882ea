import { parseJSON } from "../model/parse-json.ts";
import type { Unsaved } from "../model/storage.ts";

/** Chromium shares one storage among all pages opened from disk, so every name has this prefix. */
export const PREFIX = "causette.";

/** The result of a write. */
export type Written =
  /** `isSmaller`: the value takes less space than the one it replaced. */
  | { readonly isStored: true; readonly isSmaller: boolean }
  | { readonly isStored: false; readonly reason: Unsaved["reason"] };

/** Calls `area` at each use: reading `localStorage` throws when the user has disabled storage. */
export function createStorageArea(area: () => globalThis.Storage) {
  return {
    read(name: string): unknown {
      try {
        const stored = area().getItem(PREFIX + name);
        return stored === null ? undefined : parseJSON(stored);
      } catch {
        return undefined; // disabled: nothing is stored
      }
    },
    write(name: string, value: unknown): Written {
      try {
        const text = JSON.stringify(value);
        const before = area().getItem(PREFIX + name) ?? "";
        area().setItem(PREFIX + name, text);
        return { isStored: true, isSmaller: text.length < before.length };
      } catch (error) {
        return { isStored: false, reason: isQuotaError(error) ? "full" : "off" };
      }
    },
    remove(name: string): void {
      try {
        area().removeItem(PREFIX + name);
      } catch {
        // disabled: there is nothing to remove
      }
    },
  };
}

/** Firefox uses its own error name: https://developer.mozilla.org/docs/Web/API/Storage/setItem#exceptions */
function isQuotaError(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED")
  );
}
