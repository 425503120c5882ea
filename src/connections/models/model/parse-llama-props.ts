import { asCount, asFlag, isRecord } from "../../../platform/index.ts";
import type { ServerModel } from "../../model/server-facts.ts";

/** What llama-server's `GET /props` adds to its list. */
export type LlamaProps = Pick<ServerModel, "contextTokens" | "vision" | "tools">;

/**
 * Reads llama-server's properties; nothing of what isn't told. The context is that of one slot: what one conversation has.
 * https://github.com/ggml-org/llama.cpp/tree/master/tools/server#get-props-get-server-global-properties
 */
export function parseLlamaProps(body: unknown): LlamaProps {
  if (!isRecord(body)) return {};
  const contextTokens = asCount(field(body["default_generation_settings"], "n_ctx"));
  const vision = asFlag(field(body["modalities"], "vision"));
  const tools = asFlag(field(body["chat_template_caps"], "supports_tools"));
  return {
    ...(contextTokens !== undefined && { contextTokens }),
    ...(vision !== undefined && { vision }),
    ...(tools !== undefined && { tools }),
  };
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}
