import type { ServerFacts, ServerModel } from "../../model/server-facts.ts";

/**
 * The model that answers when `model` is asked for, empty for any; `undefined` when the server does not tell enough to
 * know it. LM Studio and llama-server answer by the loaded model, whatever is asked for, when there is one only.
 */
export function answeringModel({ kind, models }: ServerFacts, model: string): ServerModel | undefined {
  const chat = models.filter(({ type }) => type === "chat");
  const named = chat.find(({ id, instanceIds }) => id === model || instanceIds?.includes(model));
  if (named !== undefined) return named;
  if (model !== "" && kind !== "lm-studio" && kind !== "llama-server") return undefined;
  const loaded = chat.filter(({ isLoaded }) => isLoaded);
  const candidates = loaded.length > 0 ? loaded : chat;
  return candidates.length === 1 ? candidates[0] : undefined;
}
