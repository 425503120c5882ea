import { isRecord } from "../../platform/index.ts";

/** Members of a response that is not an error. */
const CONTENTS = ["choices", "data", "models"];

/**
 * Whether a response body reports an error, whatever its status is: LM Studio answers an unknown path with 200 and an
 * `error`, vLLM sends `object: "error"`, others `success: false`, `type: "error"` or only a `detail`. `error: null` is
 * not an error.
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
