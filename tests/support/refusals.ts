/** An answer with a status that is no success. */
export interface RefusedAnswer {
  readonly status: number;
  /** An object goes out as JSON, a string as plain text. */
  readonly body: object | string;
  /** The server's own words in it, which the page should show. */
  readonly says: string;
}

/** The shape of most: `{ error: { message, … } }`. */
function withObject(status: number, message: string, more: object): RefusedAnswer {
  return { status, body: { error: { message, ...more } }, says: message };
}

/** What real servers answer when they won't; some of the texts are recorded (llama.cpp b11669), some documented. */
export const refusals = {
  /** LM Studio's `error` can be a string … */
  badRequest: {
    status: 400,
    body: { error: "'messages' field is required" },
    says: "'messages' field is required",
  },
  /** … or an object, as everywhere else. */
  badParameter: withObject(400, "Invalid 'temperature': must be at most 2.", {
    type: "invalid_request_error",
    param: "temperature",
    code: null,
  }),
  /** LM Studio since 0.4.0, and OpenAI. */
  wrongKey: withObject(401, "Incorrect API key provided", {
    type: "invalid_request_error",
    code: "invalid_api_key",
  }),
  /** llama.cpp with `--api-key`. */
  wrongKeyLlamaCpp: withObject(401, "Invalid API Key", { type: "authentication_error", code: 401 }),
  /** OpenAI and Ollama: no such model. */
  unknownModel: withObject(404, "The model 'nowhere' does not exist", {
    type: "invalid_request_error",
    param: "model",
    code: "model_not_found",
  }),
  /** llama.cpp, on a path that it doesn't have. */
  unknownPath: withObject(404, "File Not Found", { type: "not_found_error", code: 404 }),
  /** LM Studio; older versions say 400. */
  noModelLoaded: withObject(
    404,
    "No models loaded. Please load a model in the developer page or use the 'lms load' command.",
    { type: "invalid_request_error", param: "model", code: "model_not_found" },
  ),
  /** OpenAI, OpenRouter, Groq. */
  tooManyRequests: withObject(429, "Rate limit reached for requests. Please try again in 20s.", {
    type: "requests",
    code: "rate_limit_exceeded",
  }),
  serverError: withObject(500, "The model has crashed without additional information.", {
    type: "server_error",
    code: null,
  }),
  /** llama.cpp while it reads the model's file. */
  stillLoading: withObject(503, "Loading model", { type: "unavailable_error", code: 503 }),
  /** llama.cpp: the prompt is longer than the context. */
  contextOverflow: withObject(
    400,
    "request (1209 tokens) exceeds the available context size (256 tokens), try increasing it",
    { code: 400, type: "exceed_context_size_error", n_prompt_tokens: 1209, n_ctx: 256 },
  ),
  /** vLLM: the message lies at the top. */
  vllm: {
    status: 400,
    body: {
      object: "error",
      message: "max_tokens must be at least 1, got 0.",
      type: "BadRequestError",
      param: null,
      code: 400,
    },
    says: "max_tokens must be at least 1, got 0.",
  },
  /** Jan: no JSON at all. */
  jan: { status: 500, body: "Model not loaded: stand-in", says: "Model not loaded: stand-in" },
} as const satisfies Record<string, RefusedAnswer>;
