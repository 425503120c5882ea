import { chunk } from "../../../support/chunks.ts";

/** A piece of a tool call, as all servers send it. */
export const TOOL_CALL_CHUNK = chunk([
  {
    index: 0,
    delta: {
      tool_calls: [{ index: 0, id: "c", type: "function", function: { name: "f", arguments: "{" } }],
    },
    finish_reason: null,
  },
]);

const token = { id: 12, token: "Hi", bytes: [72, 105], logprob: -0.1 };

/** A token with its probability, as llama.cpp sends it. */
export const LOGPROBS_CHUNK = chunk([
  {
    index: 0,
    delta: { content: "Hi" },
    logprobs: { content: [{ ...token, top_logprobs: [token] }] },
    finish_reason: null,
  },
]);

/** The last chunk of llama.cpp. */
export const LLAMA_CPP_END = chunk([], {
  system_fingerprint: "b11669",
  usage: {
    prompt_tokens: 9,
    completion_tokens: 2,
    total_tokens: 11,
    prompt_tokens_details: { cached_tokens: 0 },
  },
  timings: {
    cache_n: 0,
    prompt_n: 9,
    prompt_ms: 20,
    prompt_per_token_ms: 2,
    prompt_per_second: 450,
    predicted_n: 2,
    predicted_ms: 9,
    predicted_per_token_ms: 4,
    predicted_per_second: 222,
  },
});

/** The last chunk of LM Studio, with what only its own API (/api/v0) adds. */
export const LM_STUDIO_END = chunk([], {
  system_fingerprint: "qwen2.5-7b",
  stats: { tokens_per_second: 51, time_to_first_token: 0.1, generation_time: 0.9, stop_reason: "eosFound" },
  model_info: { arch: "qwen2", quant: "Q4_K_M", format: "gguf", context_length: 4096 },
  runtime: { name: "llama.cpp", version: "1.3.0", supported_formats: ["gguf"] },
});
