import { isRecord } from "../../../../src/platform/model/is-record.ts";

/**
 * A value of JSON in which equal objects are written alike. LangChain in Python writes the arguments of a call with spaces,
 * and no content as `null`.
 */
export function canonical(value: unknown): string {
  const parsed: unknown = JSON.parse(JSON.stringify(value));
  return JSON.stringify(parsed, (_, each: unknown) => {
    if (!isRecord(each)) return each;
    const { content, arguments: args, tool_calls: calls } = each;
    const same = {
      ...each,
      ...(typeof args === "string" && { arguments: JSON.stringify(JSON.parse(args)) }),
      ...(Array.isArray(calls) && content === null && { content: "" }),
    };
    return Object.entries(same).toSorted(([a], [b]) => (a < b ? -1 : 1));
  });
}
