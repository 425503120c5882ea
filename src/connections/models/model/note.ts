import type { ServerFacts, ServerModel } from "../../model/server-facts.ts";

/** What the user should know about the chosen model before sending a prompt. */
export type ModelNote =
  | { readonly kind: "gone"; readonly model: string }
  /** LM Studio answers with its only loaded model, whatever the name is. */
  | { readonly kind: "another-answers"; readonly model: string; readonly loaded: string }
  | { readonly kind: "embedding"; readonly model: string }
  /** The next prompt makes the server load the model. */
  | { readonly kind: "loads-first"; readonly model: string }
  | { readonly kind: "none-loaded" };

/**
 * Compares the chosen model (empty: the loaded one) with the server's facts. A model that is not in the list is
 * reported as missing only when it is in use, because otherwise the user may still be typing its name.
 */
export function noteOnModel(facts: ServerFacts, model: string, isInUse: boolean): ModelNote | undefined {
  const { models } = facts;
  if (models.length === 0) return undefined;
  const isLmStudio = facts.kind === "lm-studio" && facts.source !== "openai";
  const loaded = models.filter(({ type, isLoaded }) => type === "chat" && isLoaded === true);
  if (model === "") {
    const isNone = isLmStudio && loaded.length === 0;
    return isNone ? { kind: "none-loaded" } : undefined;
  }
  const found = findModel(facts, model);
  if (found?.type === "embedding") return { kind: "embedding", model };
  if (found !== undefined) {
    return isLmStudio && found.isLoaded === false ? { kind: "loads-first", model } : undefined;
  }
  if (!isInUse) return undefined;
  const [only] = loaded;
  if (!isLmStudio || only === undefined || loaded.length > 1) return { kind: "gone", model };
  return { kind: "another-answers", model, loaded: only.name ?? only.id };
}

/** How OpenRouter chooses among providers: any model accepts these suffixes, and no listed id has them. */
const ROUTING_VARIANT = /:(?:nitro|floor|exacto|online)$/;

/**
 * The model that a name means on its server: its id, the name that it was loaded with, or another form of it. Ollama
 * accepts `name` for `name:latest`, https://github.com/ollama/ollama/blob/main/docs/api.md#model-names; OpenRouter
 * accepts `id:variant`, https://openrouter.ai/docs/guides/routing/model-variants/overview
 */
function findModel({ kind, models }: ServerFacts, name: string): ServerModel | undefined {
  const names = [name];
  if (kind === "ollama") names.push(`${name}:latest`);
  if (kind === "openrouter") names.push(name.replace(ROUTING_VARIANT, ""));
  return models.find(({ id, instanceIds = [] }) => [id, ...instanceIds].some((each) => names.includes(each)));
}
