import type { Problem } from "../model/problem.ts";
import { serverMessage } from "./server-message.ts";

const NO_MODEL = /no models? (is |are )?(currently )?loaded/i;
const NO_ENDPOINT = /unexpected endpoint|unknown endpoint|invalid url|no route|^(page )?not found\.?$/i;
const OVERFLOW =
  /exceed_context_size|context_length_exceeded|(exceed|larger|longer|greater|maximum).{0,60}context|context.{0,60}(exceed|overflow|too (small|long))/i;

/**
 * Converts a server's refusal into a problem: a status of 400 or above, or an `error` in a 200 (LM Studio's response to
 * unknown paths). `waitS` is the time that it asks to wait, in seconds.
 */
export function refusalProblem(status: number, body: string, baseURL: string, waitS?: number): Problem {
  const said = serverMessage(body);
  const wait = waitS === undefined ? {} : { waitS };
  if (NO_MODEL.test(said)) return { kind: "no-model", said };
  if (NO_ENDPOINT.test(said)) return { kind: "wrong-path", baseURL, said };
  if (OVERFLOW.test(body)) return { kind: "context-overflow", said };
  if (status === 401 || status === 403) return { kind: "key-refused", status, said };
  if (status === 404 || status === 405) {
    return /\bmodel\b/i.test(said)
      ? { kind: "model-not-found", said }
      : { kind: "wrong-path", baseURL, said };
  }
  if (status === 429) return { kind: "rate-limited", said, ...wait };
  if (status === 503 && /loading/i.test(said)) return { kind: "model-loading", said, ...wait };
  if (status >= 500) return { kind: "server-error", status, said, ...wait };
  return status < 400 ? { kind: "error-in-stream", said } : { kind: "refused", status, said };
}
