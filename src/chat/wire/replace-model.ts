import { isRecord } from "../../platform/index.ts";
import type { FetchLayer } from "./fetch.ts";

/**
 * Writes the user's model name into the request. LangChain gets a neutral name, because it derives OpenAI's rules from
 * names: `codex…` goes to another endpoint, `gpt-5…` and `o3…` get another role for the system prompt and another name
 * for `max_tokens`. Local models may have any name.
 */
export function replaceModel(model: string): FetchLayer {
  return (next) => (input, init) => {
    const body: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
    return next(input, isRecord(body) ? { ...init, body: JSON.stringify({ ...body, model }) } : init);
  };
}
