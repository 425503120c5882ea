import { isRecord, parseJSON } from "../../../platform/index.ts";
import { createJavaScriptReader } from "./script/javascript.ts";
import { DEEPEST } from "./script/unread.ts";

/** The members of a body; or where it stops being a JSON object. `offset` counts from its beginning. */
export type BodyReading =
  { readonly body: Readonly<Record<string, unknown>> } | { readonly offset: number; readonly near: string };

/** In characters. */
const LONGEST_EXCERPT = 30;

/**
 * Parses a request body. As people type JSON by hand, it may have comments, single quotation marks, names without
 * quotation marks and a comma too many, if nothing else is wrong with it.
 */
export function readBody(text: string): BodyReading {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return faultAt(text, deep);
  const body = parseJSON(text);
  if (isRecord(body)) return { body };
  if (body !== undefined) return faultAt(text, text.search(/\S|$/));
  const reader = createJavaScriptReader(text);
  const { value, end } = reader.readAt(0);
  const [unread] = reader.unread();
  const rest = reader.skipBlanksFrom(end);
  if (isRecord(value) && unread === undefined && rest >= text.length) return { body: value };
  return faultAt(text, unread?.at ?? rest);
}

function faultAt(text: string, offset: number): BodyReading {
  return { offset, near: text.slice(offset, offset + LONGEST_EXCERPT) };
}

/** Where brackets are nested too deeply; brackets in strings don’t count. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\" && isQuoted) at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > DEEPEST) return at;
  }
  return undefined;
}
