/** Answers as real servers give them, shortened. */
const openAIList = (...models: object[]): object => ({
  object: "list",
  data: models.map((model) => ({ object: "model", ...model })),
});

export const EMPTY_LIST = openAIList();
/** LocalAI and mlx_lm.server name nobody. */
export const NAMELESS_LIST = openAIList({ id: "some-model" });
export const VLLM_LIST = openAIList({
  id: "qwen",
  owned_by: "vllm",
  root: "/models/qwen",
  max_model_len: 32768,
});
export const LITELLM_LIST = openAIList({ id: "team-model", created: 1677610602, owned_by: "openai" });

export const LM_STUDIO_LIST = openAIList(
  { id: "qwen3-8b", owned_by: "organization_owner" },
  { id: "text-embedding-nomic-embed-text-v1.5", owned_by: "organization_owner" },
);

export const LM_STUDIO_V1_LIST = {
  models: [
    {
      type: "llm",
      publisher: "qwen",
      key: "qwen3-8b",
      display_name: "Qwen3 8B",
      architecture: "qwen3",
      quantization: { name: "Q4_K_M", bits_per_weight: 4 },
      size_bytes: 5027783488,
      params_string: "8B",
      loaded_instances: [{ id: "qwen3-8b", config: { context_length: 8192, flash_attention: true } }],
      max_context_length: 40960,
      format: "gguf",
      capabilities: {
        vision: false,
        trained_for_tool_use: true,
        reasoning: { allowed_options: ["off", "on"], default: "on" },
      },
      description: null,
    },
    {
      type: "embedding",
      publisher: "nomic-ai",
      key: "text-embedding-nomic-embed-text-v1.5",
      display_name: "Nomic Embed Text v1.5",
      quantization: { name: "F16", bits_per_weight: 16 },
      size_bytes: 274290560,
      params_string: null,
      loaded_instances: [],
      max_context_length: 2048,
      format: "gguf",
    },
  ],
};

export const LM_STUDIO_V0_LIST = openAIList(
  {
    id: "qwen2-vl-7b-instruct",
    type: "vlm",
    arch: "qwen2_vl",
    quantization: "4bit",
    state: "not-loaded",
    max_context_length: 32768,
    capabilities: ["tool_use"],
  },
  {
    id: "llama-3.1-8b",
    type: "llm",
    quantization: "Q4_K_M",
    state: "loaded",
    max_context_length: 131072,
    loaded_context_length: 4096,
  },
  {
    id: "text-embedding-nomic-embed-text-v1.5",
    type: "embeddings",
    quantization: "Q4_0",
    state: "not-loaded",
    max_context_length: 2048,
  },
);

/** What `GET /api/tags` of Ollama answers: https://github.com/ollama/ollama/blob/main/docs/api.md#list-local-models */
export const OLLAMA_TAGS = {
  models: [
    {
      name: "llama3.2:latest",
      model: "llama3.2:latest",
      modified_at: "2025-05-04T17:37:44.706015396-07:00",
      size: 2019393189,
      digest: "a80c4f17acd55265feec403c7aef86be0c25983ab279d83f3bcd3abbcb5b8b72",
      details: {
        parent_model: "",
        format: "gguf",
        family: "llama",
        families: ["llama"],
        parameter_size: "3.2B",
        quantization_level: "Q4_K_M",
      },
    },
    { name: "nomic-embed-text:latest", details: null },
  ],
};

/** llama.cpp b11669 */
export const LLAMA_LIST = {
  models: [{ name: "toy-chat", model: "toy-chat", type: "model", capabilities: ["completion"] }],
  ...openAIList({
    id: "toy-chat",
    aliases: ["toy-chat"],
    tags: [],
    architecture: { input_modalities: ["text"], output_modalities: ["text"] },
    created: 1795692551,
    owned_by: "llamacpp",
    meta: { n_vocab: 2048, n_ctx: 2048, n_ctx_train: 4096, n_params: 4065536, size: 4326400, ftype: "Q8_0" },
  }),
};

export const LLAMA_PROPS = {
  default_generation_settings: { params: { seed: 4294967295 }, n_ctx: 2048 },
  total_slots: 1,
  model_alias: "toy-chat",
  modalities: { vision: false, video: false, audio: false },
  chat_template_caps: { supports_tools: false, supports_system_role: true },
};

/** A llama-server without a model of its own, which loads those that it is asked for. */
export const LLAMA_ROUTER_LIST = openAIList(
  { id: "gemma", owned_by: "llamacpp", status: { value: "loaded", args: ["llama-server"] } },
  { id: "qwen", owned_by: "llamacpp", status: { value: "unloaded" } },
);
