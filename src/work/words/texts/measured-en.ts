/** What the fields mean with which servers say what they counted and measured, in English. */
export const measuredEn = {
  usage:
    "How many tokens the request used, as the server counted them; in a stream it comes at the end, as a rule only on request.",
  "usage.prompt_tokens":
    "The number of tokens in the prompt, with all earlier messages and the marks that the model’s template adds.",
  "usage.completion_tokens": "The number of tokens that the model wrote, thinking included.",
  "usage.total_tokens": "The sum of both: what the request took of the model’s context.",
  "usage.prompt_tokens_details": "How the tokens of the prompt are made up.",
  "usage.prompt_tokens_details.cached_tokens":
    "Tokens of the prompt that the server still had from an earlier request and did not have to read again.",
  "usage.prompt_tokens_details.audio_tokens": "Tokens of the prompt that stand for sound.",
  "usage.completion_tokens_details": "How the tokens of the answer are made up.",
  "usage.completion_tokens_details.reasoning_tokens": "Tokens of the answer that were reasoning.",
  "usage.completion_tokens_details.audio_tokens": "Tokens of the answer that stand for sound.",
  "usage.completion_tokens_details.accepted_prediction_tokens":
    "Tokens of a prediction in the request that did appear in the answer.",
  "usage.completion_tokens_details.rejected_prediction_tokens":
    "Tokens of a prediction in the request that did not appear in the answer.",
  "usage.cost": "What the request cost, in the credits of a service such as OpenRouter.",
  timings: "llama.cpp’s own measurements of this request; LangChain leaves them out.",
  "timings.cache_n":
    "Tokens of the prompt that llama.cpp reused from its cache instead of reading them again.",
  "timings.prompt_n": "Tokens of the prompt that llama.cpp had to read, without those of its cache.",
  "timings.prompt_ms": "How long reading the prompt took, in milliseconds.",
  "timings.prompt_per_token_ms": "Milliseconds for each token of the prompt that was read.",
  "timings.prompt_per_second": "Tokens of the prompt that were read in a second.",
  "timings.predicted_n": "Tokens that the model wrote.",
  "timings.predicted_ms": "How long writing took, in milliseconds.",
  "timings.predicted_per_token_ms": "Milliseconds for each token that was written.",
  "timings.predicted_per_second": "Tokens that were written in a second, without the time for the prompt.",
  "timings.draft_n": "Tokens that a smaller draft model proposed in advance, to save time.",
  "timings.draft_n_accepted": "Proposed tokens that the model kept: the more, the greater the gain.",
  prompt_progress: "How much of the prompt llama.cpp has read, where the request asked for return_progress.",
  "prompt_progress.total": "The number of tokens in the prompt.",
  "prompt_progress.cache": "Tokens of the prompt that were still in the cache.",
  "prompt_progress.processed": "Tokens of the prompt that are done, those of the cache included.",
  "prompt_progress.time_ms": "Milliseconds since reading the prompt began.",
  stats: "LM Studio’s own measurements of this request; LangChain leaves them out.",
  "stats.tokens_per_second": "Tokens that LM Studio wrote in a second.",
  "stats.time_to_first_token":
    "Seconds until LM Studio had the first token: mostly the time for reading the prompt.",
  "stats.generation_time": "Seconds that LM Studio spent on writing.",
  "stats.stop_reason":
    "Why LM Studio stopped, in its own word, such as eosFound or maxPredictedTokensReached.",
  model_info: "LM Studio’s description of the model that answered.",
  "model_info.arch": "The family of the model’s architecture, such as llama or qwen2.",
  "model_info.quant":
    "How strongly the weights were compressed, such as Q4_K_M: fewer bits need less memory and cost some quality.",
  "model_info.format": "The format of the model’s file: gguf or mlx.",
  "model_info.context_length": "How many tokens prompt and answer may have together.",
  runtime: "The engine with which LM Studio ran the model.",
  "runtime.name": "The name of that engine.",
  "runtime.version": "The version of that engine.",
  "runtime.supported_formats": "The formats of model files that this engine can load.",
};
