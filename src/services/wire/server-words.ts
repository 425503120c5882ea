import { isRecord } from "../../core/is-record.ts";
import { parseJSON } from "../../core/parse-json.ts";

const MOST_CHARACTERS = 2000;
const MARKUP = /^\s*<(!doctype|html|head|body|\?xml)/i;

/**
 * The server's own words in the body of an error, whatever its shape: `{error: "…"}`, `{error: {message}}`,
 * `{message}` (vLLM), `{detail}` (FastAPI), or plain text (Jan). Empty for markup and for nothing.
 */
export function serverWords(body: unknown): string {
  if (typeof body === "string") {
    if (MARKUP.test(body)) return "";
    const parsed = parseJSON(body);
    return isRecord(parsed) ? serverWords(parsed) : body.trim().slice(0, MOST_CHARACTERS);
  }
  if (Array.isArray(body)) return serverWords(body[0]); // FastAPI names each wrong field
  if (!isRecord(body)) return "";
  for (const name of ["error", "message", "detail", "msg"]) {
    const words = serverWords(body[name]);
    if (words !== "") return words;
  }
  return "";
}
