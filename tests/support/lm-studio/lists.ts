import type { StandInModel } from "./models.ts";

/** `GET /v1/models`. https://lmstudio.ai/docs/developer/openai-compat/models */
export function openAIList(models: readonly StandInModel[]): object {
  const data = models.map(({ key }) => ({ id: key, object: "model", owned_by: "organization_owner" }));
  return { object: "list", data };
}

/** `GET /api/v0/models`, since 0.3.6. https://lmstudio.ai/docs/developer/rest/endpoints */
export function v0List(models: readonly StandInModel[]): object {
  return { object: "list", data: models.map(v0Entry) };
}

function v0Entry(model: StandInModel): object {
  const [loaded] = model.instances;
  const chatType = model.vision ? "vlm" : "llm";
  return {
    id: model.key,
    object: "model",
    type: model.type === "embedding" ? "embeddings" : chatType,
    publisher: publisherOf(model),
    arch: "stand-in",
    compatibility_type: "gguf",
    quantization: model.quantization,
    state: loaded === undefined ? "not-loaded" : "loaded",
    max_context_length: model.maxContextLength,
    ...(loaded && { loaded_context_length: loaded.contextLength }),
    ...(model.tools && { capabilities: ["tool_use"] }),
  };
}

/** `GET /api/v1/models`, since 0.4.0. https://lmstudio.ai/docs/developer/rest/list */
export function v1List(models: readonly StandInModel[]): object {
  return { models: models.map(v1Entry) };
}

function v1Entry(model: StandInModel): object {
  const isEmbedding = model.type === "embedding";
  return {
    type: model.type,
    publisher: publisherOf(model),
    key: model.key,
    display_name: model.displayName,
    ...(!isEmbedding && { architecture: "stand-in" }),
    quantization: { name: model.quantization, bits_per_weight: 4 },
    size_bytes: model.sizeBytes,
    params_string: model.params,
    loaded_instances: model.instances.map(({ id, contextLength }) => ({
      id,
      config: {
        context_length: contextLength,
        ...(!isEmbedding && { eval_batch_size: 512, flash_attention: true, offload_kv_cache_to_gpu: true }),
      },
    })),
    max_context_length: model.maxContextLength,
    format: "gguf",
    ...(!isEmbedding && { capabilities: capabilitiesOf(model), description: null }),
  };
}

function capabilitiesOf({ vision, tools, thinking }: StandInModel): object {
  const reasoning = { allowed_options: ["off", "on"], default: "on" };
  return { vision, trained_for_tool_use: tools, ...(thinking && { reasoning }) };
}

function publisherOf({ key }: StandInModel): string {
  return key.includes("/") ? (key.split("/")[0] ?? "") : "stand-in";
}
