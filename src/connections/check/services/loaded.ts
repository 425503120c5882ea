import type { ServerFacts, ServerModel } from "../../model/server-facts.ts";
import type { ServerKind } from "../../model/server-kind.ts";
import { failed, type Outcome, passed } from "./outcome.ts";

/** These run one model, and answer with it to whichever name is asked for. */
const ANSWER_TO_ANY_NAME: ReadonlySet<ServerKind> = new Set([
  "llama-server",
  "koboldcpp",
  "text-generation-webui",
]);

/** Which model would answer, as far as the server tells: `chosen` is empty for the one that it has. */
export function whichAnswers(facts: ServerFacts, chosen: string): Outcome {
  const models = facts.models.filter(({ type }) => type === "chat");
  const loaded = models.filter(({ isLoaded }) => isLoaded === true);
  if (models.length === 0) return failed({ kind: "no-model", server: facts.kind });
  if (chosen === "") {
    const tellsLoaded = models.some(({ isLoaded }) => isLoaded !== undefined);
    if (tellsLoaded && loaded.length === 0) return failed({ kind: "no-model", server: facts.kind });
    const [one, other] = tellsLoaded ? loaded : models;
    return one === undefined || other !== undefined ? passed() : passed({ kind: "model", id: one.id });
  }
  const named = facts.models.find((model) => isCalled(model, chosen));
  const [only, another] = ANSWER_TO_ANY_NAME.has(facts.kind) ? models : loaded;
  if (named !== undefined) return passed({ kind: "model", id: named.id });
  if (only !== undefined && another === undefined) return passed({ kind: "model", id: only.id });
  return failed({ kind: "model-gone", model: chosen, models: models.map(({ id }) => id) });
}

/** By its id, by that of an instance (LM Studio), or without the tag that Ollama adds by itself. */
function isCalled({ id, instanceIds }: ServerModel, name: string): boolean {
  return id === name || id === `${name}:latest` || instanceIds?.includes(name) === true;
}
