import { isRecord } from "../../../platform/index.ts";
import type { LeftOut, SentReading } from "./pasted-request.ts";
import { createJavaScriptReader } from "./script/javascript.ts";

const CALL = /\bfetch\s*\(/g;

/** Whether a text has a call of `fetch`. */
export function hasFetch(text: string): boolean {
  return text.search(CALL) !== -1;
}

/** Reads the first call of `fetch` in JavaScript, as browsers copy it and as people write it. Runs nothing. */
export function readFetch(text: string): SentReading {
  const [call, another] = text.matchAll(CALL);
  if (call === undefined) return { fault: { kind: "unknown" } };
  const reader = createJavaScriptReader(text);
  const url = reader.readAt(call.index + call[0].length);
  const isMore = text[url.end] === ",";
  const options = isMore ? reader.readAt(url.end + 1) : { value: undefined, end: url.end };
  if (text[options.end] !== ")" && reader.skipBlanksFrom(options.end) >= text.length) {
    return { fault: { kind: "unclosed", mark: "(", at: call.index } };
  }

  const { headers, body } = isRecord(options.value) ? options.value : {};
  const bodyAt = Math.max(text.indexOf("body", url.end), call.index);
  if (typeof body !== "string") return { fault: { kind: "no-body", at: bodyAt } };
  const unread = reader.unread().map(({ name }): LeftOut => ({
    name: name.replace(/^(body|headers)\./, ""),
    reason: "unknown-value",
  }));
  return {
    url: typeof url.value === "string" ? url.value : undefined,
    headers: headerList(headers),
    body: { text: body, at: bodyAt },
    leftOut: [
      ...unread,
      ...(another === undefined ? [] : [{ name: "fetch", reason: "other-request" } as const]),
    ],
  };
}

/** Headers as an object, or as a list of pairs. */
function headerList(headers: unknown): readonly (readonly [string, string])[] {
  const entries: readonly unknown[] = Array.isArray(headers)
    ? headers
    : Object.entries(isRecord(headers) ? headers : {});
  return entries.flatMap((entry) => {
    const [name, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    return typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [];
  });
}
