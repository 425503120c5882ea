import { DEFAULT_SETTINGS, parseSettings } from "../../configuration/index.ts";
import { errorMessage, isRecord } from "../../platform/index.ts";
import { createChatModel } from "./create-chat-model.ts";
import { loadLangChain } from "./load-langchain.ts";

/** What of a message chunk is shown. */
const SHOWN = [
  "content",
  "additional_kwargs",
  "tool_calls",
  "tool_call_chunks",
  "invalid_tool_calls",
  "usage_metadata",
  "response_metadata",
  "id",
] as const;

/**
 * The chunks that LangChain makes of one event of a stream, or the message that it makes of a whole answer, as JSON
 * values: runs only this event through the same ChatOpenAI, with a `fetch` that answers with it. The page's own layers
 * are left out. Never rejects: an error is a value as well.
 */
export async function explainEvent(event: string): Promise<unknown> {
  try {
    const parsed = parseSettings(DEFAULT_SETTINGS);
    if (!parsed.ok) return undefined;
    const isWhole = event.trimStart().startsWith("{");
    const body = isWhole ? event : `${event}\n\ndata: [DONE]\n\n`;
    const headers = { "content-type": isWhole ? "application/json" : "text/event-stream" };
    const langchain = await loadLangChain();
    const model = createChatModel(
      langchain,
      parsed.settings,
      "",
      async () => new Response(body, { headers }),
    );
    if (isWhole) return shown(await model.invoke("?"));
    const chunks: unknown[] = [];
    for await (const chunk of await model.stream("?")) chunks.push(shown(chunk));
    return chunks;
  } catch (error) {
    return { error: errorMessage(error) };
  }
}

/** Without what is empty. */
function shown(message: unknown): unknown {
  if (!isRecord(message)) return message;
  const fields = SHOWN.map((name) => [name, message[name]] as const);
  const isSome = (value: unknown): boolean =>
    isRecord(value) ? Object.keys(value).length > 0 : !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined && isSome(value)));
}
