/** The kind of a body, determined from its first characters. */
export type BodyKind = "events" | "json" | "markup" | "text" | "nothing";

/** The fields of an event stream, and llama.cpp's older `error:`. A line that begins with a colon is a comment. */
const FIELD = /^(data|event|id|retry|error|):/;
const FIELD_BEGUN = /^(d(a(ta?)?)?|e(v(e(nt?)?)?|r(r(or?)?)?)?|i(d)?|r(e(t(ry?)?)?)?)$/;

/**
 * Determines the kind of a body from its beginning; `undefined` while more text is needed. A byte order mark and spaces
 * at the beginning are ignored.
 */
export function bodyKind(start: string, isWhole: boolean): BodyKind | undefined {
  const text = start.replace(/^\ufeff/, "").trimStart();
  if (text === "") return isWhole ? "nothing" : undefined;
  if (/^[[{]/.test(text)) return "json";
  if (text.startsWith("<")) return "markup";
  if (FIELD.test(text)) return "events";
  return FIELD_BEGUN.test(text) && !isWhole ? undefined : "text";
}
