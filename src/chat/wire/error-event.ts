import { hasError } from "../model/has-error.ts";
import { parseJSON } from "../../platform/index.ts";

/**
 * Converts an event that reports an error into the only format that the openai library supports, `data: {"error": …}`;
 * returns `undefined` for any other event. Servers report errors as an `event: error`, as JSON without an `error`
 * (vLLM's `{"object":"error", "message":…}`), in a field `error:` (llama.cpp's older form), or as a line of JSON
 * without a field (Ollama).
 */
export function errorEvent(event: string): string | undefined {
  if (event.startsWith(":")) return undefined;
  const lines = event.split(/\r\n|\r|\n/);
  const field = (name: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trim());
  const isError = field("event").includes("error");
  const bare = lines.filter((line) => line.startsWith("{"));
  const data = field("data").join("\n");
  const found =
    field("error").find((text) => text !== "") ??
    [data, ...bare].find((text) => text !== "" && (isError || hasError(parseJSON(text))));
  if (found === undefined) return undefined;
  return `data: ${JSON.stringify({ error: parseJSON(found) ?? { message: found } })}\n\n`;
}
