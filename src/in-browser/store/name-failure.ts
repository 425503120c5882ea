import { isProblemError } from "../../chat/index.ts";
import { inBrowserError } from "../texts/in-browser-error.ts";
import { freeBytes } from "./free-bytes.ts";
import { isAbort } from "../../platform/index.ts";

/**
 * Converts an error of the browser's file system into a ProblemError. A ProblemError and an abort are returned as they
 * are. `needBytes` is the number of bytes that were still to be written.
 */
export async function nameFailure(error: unknown, signal?: AbortSignal, needBytes = 0): Promise<unknown> {
  if (signal?.aborted === true) return signal.reason;
  if (isProblemError(error) || isAbort(error)) return error;
  const cause = { cause: error };
  if (error instanceof Error && error.name === "QuotaExceededError") {
    return inBrowserError({ kind: "disk-full", needBytes, freeBytes: (await freeBytes()) ?? 0 }, cause);
  }
  const said = error instanceof Error ? error.message || error.name : String(error);
  return inBrowserError({ kind: "no-model-store", said }, cause);
}
