import { isRecord } from "../../platform/index.ts";

/** What an answer holds that is no refusal. */
const CONTENTS = ["choices", "data", "models"];

/**
 * Whether the body of an answer is a refusal, whatever its status says: LM Studio answers an unknown path with 200 and an
 * `error`, vLLM sends `object: "error"`, others `success: false`, `type: "error"` or nothing but a `detail`. `error: null`
 * is none.
 */
export function hasError(body: unknown): boolean {
  if (!isRecord(body)) return false;
  if ((body["error"] ?? null) !== null) return true;
  if (CONTENTS.some((name) => Array.isArray(body[name]))) return false;
  const { object, type, status, success, ok, detail, errors } = body;
  return (
    [object, type, status].some((word) => word === "error" || word === "fail") ||
    success === false ||
    ok === false ||
    typeof detail === "string" ||
    [detail, errors].some((list) => Array.isArray(list) && list.length > 0)
  );
}
