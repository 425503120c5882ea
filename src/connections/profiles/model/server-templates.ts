import { KEY_PAGES, SERVER_NAMES, type ServerKind } from "../../model/server-kind.ts";

type KnownKind = Exclude<ServerKind, "other">;

function local(kind: KnownKind, port: number, id: string = kind): ServerTemplate {
  const name = id === kind ? SERVER_NAMES[kind] : `${SERVER_NAMES[kind]} (${port})`;
  return { id, kind, name, baseURL: `http://127.0.0.1:${port}/v1`, isHosted: false };
}

function hosted(kind: keyof typeof KEY_PAGES, baseURL: string): ServerTemplate {
  return { id: kind, kind, name: SERVER_NAMES[kind], baseURL, isHosted: true, keyPage: KEY_PAGES[kind] };
}

/** The servers as they come, at their usual addresses: those of this machine first. */
export const SERVER_TEMPLATES: readonly ServerTemplate[] = [
  local("lm-studio", 1234),
  local("ollama", 11434),
  local("llama-server", 8080),
  // Announced as its next default port: https://github.com/ggml-org/llama.cpp/tree/master/tools/server
  local("llama-server", 9931, "llama-server-9931"),
  local("vllm", 8000),
  local("jan", 1337),
  local("koboldcpp", 5001),
  local("text-generation-webui", 5000),
  local("localai", 8080),
  local("mlx", 8080),
  hosted("openai", "https://api.openai.com/v1"),
  hosted("openrouter", "https://openrouter.ai/api/v1"),
  hosted("mistral", "https://api.mistral.ai/v1"),
  hosted("groq", "https://api.groq.com/openai/v1"),
];

/** A server as it comes, to begin a profile with. */
export interface ServerTemplate {
  /** Unique among the templates. */
  readonly id: string;
  readonly kind: ServerKind;
  readonly name: string;
  readonly baseURL: string;
  /** A service on the internet: it wants a key, and gets what is typed. */
  readonly isHosted: boolean;
  /** The page on which a key is made. */
  readonly keyPage?: string;
}
