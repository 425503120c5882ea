/** The servers that the page knows by name; `other` is one that speaks OpenAI's protocol and doesn't say what it is. */
export const SERVER_KINDS = [
  "lm-studio",
  "ollama",
  "llama-server",
  "vllm",
  "jan",
  "koboldcpp",
  "text-generation-webui",
  "localai",
  "mlx",
  "openai",
  "openrouter",
  "mistral",
  "groq",
  "other",
] as const;

export type ServerKind = (typeof SERVER_KINDS)[number];

/** How each calls itself. */
export const SERVER_NAMES: Readonly<Record<Exclude<ServerKind, "other">, string>> = {
  "lm-studio": "LM Studio",
  ollama: "Ollama",
  "llama-server": "llama-server",
  vllm: "vLLM",
  jan: "Jan",
  koboldcpp: "KoboldCpp",
  "text-generation-webui": "text-generation-webui",
  localai: "LocalAI",
  mlx: "mlx_lm.server",
  openai: "OpenAI",
  openrouter: "OpenRouter",
  mistral: "Mistral",
  groq: "Groq",
};

/** The pages on which the services on the internet make keys. */
export const KEY_PAGES = {
  openai: "https://platform.openai.com/api-keys",
  openrouter: "https://openrouter.ai/settings/keys",
  mistral: "https://console.mistral.ai/api-keys",
  groq: "https://console.groq.com/keys",
} as const;
