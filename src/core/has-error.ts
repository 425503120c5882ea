import { isRecord } from "./is-record.ts";

/**
 * Whether the body of an answer is a refusal, whatever its status says: LM Studio answers an unknown path with 200 and an
 * `error`. `error: null` is none.
 */
export function hasError(body: unknown): boolean {
  return isRecord(body) && (body["error"] ?? null) !== null;
}
