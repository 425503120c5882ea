import { parseJSON } from "../model/parse-json.ts";
import type { Unsaved } from "../model/storage.ts";

/** Chromium shares one storage among all pages opened from disk, so every name has this prefix. */
export const PREFIX = "causette.";

/** The result of a write. */
export type Written =
  { readonly isStored: true } | { readonly isStored: false; readonly reason: Unsaved["reason"] };

/** The JSON of values that two areas store, so that a long conversation is not written out twice. */
const texts = new WeakMap<object, string>();

function toText(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** Calls `area` at each use: reading `localStorage` throws when the user has disabled storage. */
export function createStorageArea(area: () => globalThis.Storage) {
  function textOf(name: string): string | null {
    try {
      return area().getItem(PREFIX + name);
    } catch {
      return null; // disabled: nothing is stored
    }
  }

  return {
    read(name: string): unknown {
      const text = textOf(name);
      return text === null ? undefined : parseJSON(text);
    },
    write(name: string, value: unknown): Written {
      try {
        area().setItem(PREFIX + name, toText(value));
        return { isStored: true };
      } catch (error) {
        return { isStored: false, reason: isQuotaError(error) ? "full" : "off" };
      }
    },
    /** In characters; 0 when nothing is stored. */
    size: (name: string): number => textOf(name)?.length ?? 0,
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
