import { isLoopbackHost } from "./loopback.ts";
import { type ListedModel, readModelList } from "../../chat/index.ts";
import type { ServerKind } from "./server-kind.ts";

/**
 * What servers write into `owned_by` of their own models, each as its source has it. SGLang and llama-swap are none that
 * the page knows more about, but they have said what they are.
 */
const KINDS_BY_OWNER: ReadonlyMap<unknown, ServerKind> = new Map<unknown, ServerKind>([
  ["organization_owner", "lm-studio"],
  ["organization-owner", "lm-studio"], // before 0.3
  ["library", "ollama"],
  ["llamacpp", "llama-server"],
  ["vllm", "vllm"],
  ["koboldcpp", "koboldcpp"],
  ["sglang", "other"],
  ["llama-swap", "other"],
]);

/** Both say `user`; the time of creation, a constant in both, tells them apart. */
const KINDS_BY_CREATED: ReadonlyMap<unknown, ServerKind> = new Map<unknown, ServerKind>([
  [0, "text-generation-webui"],
  [1, "jan"],
]);

const KINDS_BY_PORT: ReadonlyMap<string, ServerKind> = new Map([
  ["1234", "lm-studio"],
  ["11434", "ollama"],
  ["8080", "llama-server"],
  ["9931", "llama-server"],
  ["8000", "vllm"],
  ["1337", "jan"],
  ["5001", "koboldcpp"],
  ["5000", "text-generation-webui"],
]);

const KINDS_BY_HOST: ReadonlyMap<string, ServerKind> = new Map([
  ["api.openai.com", "openai"],
  ["openrouter.ai", "openrouter"],
  ["api.mistral.ai", "mistral"],
  ["api.groq.com", "groq"],
]);

/**
 * Which server answered `GET {base}/models` with this body; `undefined` when the list doesn't tell, or when its models
 * tell of several servers, as a gateway's do.
 */
export function kindOfList(body: unknown): ServerKind | undefined {
  const kinds = new Set(readModelList(body)?.map(kindOfEntry));
  kinds.delete(undefined);
  const [kind, another] = kinds;
  return another === undefined ? kind : undefined;
}

/** Whether the models of a list name an owner, as every model in LM Studio's list does. */
export function namesOwners(body: unknown): boolean {
  return readModelList(body)?.some((entry) => typeof entry["owned_by"] === "string") ?? false;
}

/** What usually listens at an address; `other` when nothing is known to. */
export function kindOfAddress(baseURL: string): ServerKind {
  if (!URL.canParse(baseURL)) return "other";
  const { protocol, hostname, port } = new URL(baseURL);
  if (protocol !== "http:" && protocol !== "https:") return "other";
  const kinds = isLoopbackHost(hostname) ? KINDS_BY_PORT.get(port) : KINDS_BY_HOST.get(hostname);
  return kinds ?? "other";
}

function kindOfEntry(entry: ListedModel): ServerKind | undefined {
  const owner = entry["owned_by"];
  return owner === "user" ? KINDS_BY_CREATED.get(entry["created"]) : KINDS_BY_OWNER.get(owner);
}
