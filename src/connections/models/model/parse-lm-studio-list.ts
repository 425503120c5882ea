import { asCount, asFlag, asText, includesWord, isRecord } from "../../../platform/index.ts";
import { oncePerId } from "./parse-openai-list.ts";
import type { ServerModel } from "../../model/server-facts.ts";
import { createServerModel } from "./create-server-model.ts";

/**
 * The models of LM Studio's `GET /api/v1/models` (0.4.0 and later); `undefined` when the body is not such a list.
 * https://lmstudio.ai/docs/developer/rest/list
 */
export function parseLmStudioV1List(body: unknown): readonly ServerModel[] | undefined {
  return parseEntries(body, "models", parseV1Model);
}

/**
 * The models of LM Studio's `GET /api/v0/models` (0.3.6 and later); `undefined` when the body is not such a list.
 * https://lmstudio.ai/docs/developer/rest/endpoints
 */
export function parseLmStudioV0List(body: unknown): readonly ServerModel[] | undefined {
  return parseEntries(body, "data", parseV0Model);
}

/** A list without any such model is the list of another server, or another kind of list. */
function parseEntries(
  body: unknown,
  name: "models" | "data",
  parse: (entry: Record<string, unknown>) => ServerModel | undefined,
): readonly ServerModel[] | undefined {
  const entries = isRecord(body) ? body[name] : undefined;
  if (!Array.isArray(entries)) return undefined;
  const models = entries.flatMap((entry: unknown) => (isRecord(entry) ? (parse(entry) ?? []) : []));
  return models.length === 0 && entries.length > 0 ? undefined : oncePerId(models);
}

function parseV1Model(entry: Record<string, unknown>): ServerModel | undefined {
  const id = asText(entry["key"]);
  if (id === undefined) return undefined;
  const { quantization, capabilities } = entry;
  const can = isRecord(capabilities) ? capabilities : {};
  return createServerModel({
    id,
    type: entry["type"] === "embedding" ? "embedding" : "chat",
    name: asText(entry["display_name"]),
    parameters: asText(entry["params_string"]),
    sizeBytes: asCount(entry["size_bytes"]),
    quantization: asText(isRecord(quantization) ? quantization["name"] : quantization),
    ...parseInstances(entry["loaded_instances"], id),
    maxContextTokens: asCount(entry["max_context_length"]),
    vision: asFlag(can["vision"]),
    tools: asFlag(can["trained_for_tool_use"]),
    thinking: parseReasoning(can["reasoning"]),
  });
}

/** A model that is loaded twice answers requests for its own name with the instance of that name. */
function parseInstances(
  value: unknown,
  id: string,
): Pick<ServerModel, "isLoaded" | "instanceIds" | "contextTokens"> {
  if (!Array.isArray(value)) return {};
  const instances = value.flatMap((instance: unknown) => {
    if (!isRecord(instance)) return [];
    const instanceId = asText(instance["id"]);
    const { config } = instance;
    const contextTokens = isRecord(config) ? asCount(config["context_length"]) : undefined;
    return instanceId === undefined ? [] : [{ instanceId, contextTokens }];
  });
  const inUse = instances.find(({ instanceId }) => instanceId === id) ?? instances[0];
  return {
    isLoaded: instances.length > 0,
    ...(instances.length > 0 && { instanceIds: instances.map(({ instanceId }) => instanceId) }),
    ...(inUse?.contextTokens !== undefined && { contextTokens: inUse.contextTokens }),
  };
}

/** `{ allowed_options: ["off", "on"], default: "on" }`; a boolean is accepted, too. */
function parseReasoning(value: unknown): boolean | undefined {
  if (!isRecord(value)) return asFlag(value);
  const options = value["allowed_options"];
  return Array.isArray(options) ? options.some((option) => option !== "off") : true;
}

function parseV0Model(entry: Record<string, unknown>): ServerModel | undefined {
  const id = asText(entry["id"]);
  const type = asText(entry["type"]);
  // OpenAI's list also has ids, but no types.
  if (id === undefined || type === undefined) return undefined;
  const isEmbedding = type.startsWith("embedding");
  const state = asText(entry["state"]);
  return createServerModel({
    id,
    type: isEmbedding ? "embedding" : "chat",
    quantization: asText(entry["quantization"]),
    isLoaded: state === undefined ? undefined : state === "loaded",
    contextTokens: asCount(entry["loaded_context_length"]),
    maxContextTokens: asCount(entry["max_context_length"]),
    vision: isEmbedding ? undefined : type === "vlm",
    tools: includesWord(entry["capabilities"], "tool_use"),
  });
}

/** The facts of llama-server's `GET /props` that its list does not have. */
type LlamaProps = Pick<ServerModel, "contextTokens" | "vision" | "tools">;

/**
 * Reads llama-server's properties; missing ones are left out. The context is the one of a single slot, which is what
 * one conversation can use.
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
