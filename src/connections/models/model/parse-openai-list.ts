import { asCount, asFlag, asText, includesWord, isRecord } from "../../../platform/index.ts";
import { type ListedModel, readModelList } from "../../../chat/index.ts";
import type { ServerModel } from "../../model/server-facts.ts";
import { createServerModel } from "./create-server-model.ts";

/** Common names of models that embed or rank texts. */
const EMBEDDING_ID = /(^|[^a-z])(embed|rerank|all-minilm|bge-|e5-|gte-)/i;

/**
 * The models of `GET {base}/models`, with the facts that some servers add to OpenAI's protocol: llama-server, vLLM,
 * OpenRouter, Mistral, Groq, Ollama. `undefined` when the body is not a list of models.
 */
export function parseOpenAIList(body: unknown): readonly ServerModel[] | undefined {
  const models = readModelList(body);
  return models && oncePerId(models.map(parseModel));
}

function parseModel(entry: ListedModel): ServerModel {
  const { id } = entry;
  const meta = record(entry["meta"]);
  const details = record(entry["details"]); // Ollama's own list
  const can = record(entry["capabilities"]);
  const parameters = entry["supported_parameters"];
  return createServerModel({
    id,
    type: EMBEDDING_ID.test(id) ? "embedding" : "chat",
    name: asText(entry["name"]),
    parameters: parameterCount(asCount(meta["n_params"])) ?? asText(details["parameter_size"]),
    sizeBytes: asCount(meta["size"]) ?? asCount(entry["size"]),
    quantization: asText(meta["ftype"]) ?? asText(details["quantization_level"]),
    isLoaded: parseStatus(entry["status"]),
    contextTokens: asCount(meta["n_ctx"]) ?? asCount(entry["max_model_len"]),
    maxContextTokens:
      asCount(meta["n_ctx_train"]) ??
      asCount(entry["context_length"]) ??
      asCount(entry["context_window"]) ??
      asCount(entry["max_context_length"]),
    vision: includesWord(record(entry["architecture"])["input_modalities"], "image") ?? asFlag(can["vision"]),
    tools: includesWord(parameters, "tools") ?? asFlag(can["function_calling"]),
    thinking: includesWord(parameters, "reasoning"),
  });
}

/** A llama-server with several models reports for each whether it is loaded: `{ value: "unloaded", … }`. */
function parseStatus(status: unknown): boolean | undefined {
  const value = isRecord(status) ? asText(status["value"]) : undefined;
  return value === undefined ? undefined : value === "loaded";
}

/** 8030261248 → `8B`, 494032768 → `494M`, 4065536 → `4.1M` */
function parameterCount(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  const [unit, letter] = count >= 1e9 ? ([1e9, "B"] as const) : ([1e6, "M"] as const);
  const shown = count / unit;
  return `${Number(shown.toFixed(shown < 100 ? 1 : 0))}${letter}`;
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** Each id once, in the order of its first entry, because LM Studio lists a loaded model in addition to its file. */
export function oncePerId(models: readonly ServerModel[]): readonly ServerModel[] {
  const byId = new Map<string, ServerModel>();
  for (const model of models) {
    if (byId.get(model.id) === undefined || model.isLoaded === true) byId.set(model.id, model);
  }
  return [...byId.values()];
}
