import { isRecord } from "../../../../platform/index.ts";

/** Tools in OpenAI's format, which `bindTools` sends as they are. */
export function isTools(value: unknown): value is readonly unknown[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => isRecord(each) && each["type"] === "function" && isRecord(each["function"]))
  );
}
