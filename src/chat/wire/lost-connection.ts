import { isProblemError, ProblemError } from "../model/problem-error.ts";
import { isAbort } from "../../platform/index.ts";

/**
 * What an error means that the browser throws while a body is read: the connection was lost ("network error" in
 * Chromium, "Error in input stream" in Firefox, "Load failed" in WebKit). What was aborted, or is named already, stays.
 */
export function lostConnection(error: unknown): unknown {
  const isOurs = isProblemError(error) || isAbort(error);
  return isOurs ? error : new ProblemError({ kind: "dropped" }, { cause: error });
}

/** The whole body as text. Fails with the problem `dropped` when the connection is lost before its end. */
export async function readText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw lostConnection(error);
  }
}
