import { isProblemError, ProblemError } from "../model/problem-error.ts";
import { isAbort } from "../../platform/index.ts";

/**
 * Converts an error that the browser throws while a body is read: the connection was lost ("network error" in Chromium,
 * "Error in input stream" in Firefox, "Load failed" in WebKit). An abort or a ProblemError is not changed.
 */
export function lostConnection(error: unknown): unknown {
  const isOurs = isProblemError(error) || isAbort(error);
  return isOurs ? error : new ProblemError({ kind: "dropped" }, { cause: error });
}

/** Reads the complete body as text. Rejects with the problem `dropped` when the connection is lost before its end. */
export async function readText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw lostConnection(error);
  }
}
