import { type Answer, missing, noModelLoaded, ok, unknownModel } from "./answers.ts";
import type { StandInInstance, StandInModel } from "./models.ts";

/** What it loads a model with that was asked for without a context length. */
const OWN_CONTEXT = 4096;
/** Tokens are counted as in most English texts. */
const CHARACTERS_PER_TOKEN = 4;

/** Loads a model, once more if it is loaded already. https://lmstudio.ai/docs/developer/rest/load */
export function loadModel(models: readonly StandInModel[], body: unknown, seconds: number): Answer {
  const key = field(body, "model");
  const contextLength = field(body, "context_length");
  if (typeof key !== "string") return missing("model");
  const model = models.find((each) => each.key === key);
  if (model === undefined) return unknownModel(key);
  const { id } = addInstance(model, typeof contextLength === "number" ? contextLength : undefined);
  return ok({ type: model.type, instance_id: id, load_time_seconds: seconds, status: "loaded" });
}

/** https://lmstudio.ai/docs/developer/rest/unload */
export function unloadModel(models: readonly StandInModel[], body: unknown): Answer {
  const id = field(body, "instance_id");
  if (typeof id !== "string") return missing("instance_id");
  const model = models.find(({ instances }) => instances.some((each) => each.id === id));
  if (model === undefined) return unknownModel(id);
  model.instances = model.instances.filter((each) => each.id !== id);
  return ok({ instance_id: id });
}

export function addInstance(model: StandInModel, contextLength = OWN_CONTEXT): StandInInstance {
  const count = model.instances.length + 1;
  const id = count === 1 ? model.key : `${model.key}:${count}`;
  const instance = { id, contextLength: Math.min(contextLength, model.maxContextLength) };
  model.instances = [...model.instances, instance];
  return instance;
}

/** Who answers a chat request. */
export type Answerer =
  | { readonly kind: "loaded"; readonly instance: StandInInstance }
  | { readonly kind: "to-load"; readonly model: StandInModel }
  | { readonly kind: "nobody"; readonly answer: Answer };

/** A loaded model of that name; else one that is loaded just in time; else, whatever the name, the only one loaded. */
export function findAnswerer(
  models: readonly StandInModel[],
  name: unknown,
  isJustInTime: boolean,
  noModelStatus: number,
): Answerer {
  const chat = models.filter(({ type }) => type === "llm");
  const loaded = chat.flatMap(({ key, instances }) => instances.map((instance) => ({ key, instance })));
  const named = loaded.find(({ key, instance }) => instance.id === name || key === name);
  if (named !== undefined) return { kind: "loaded", instance: named.instance };
  const onDisk = chat.find(({ key }) => key === name);
  if (isJustInTime && onDisk !== undefined) return { kind: "to-load", model: onDisk };
  const [only, another] = loaded;
  if (only !== undefined && another === undefined) return { kind: "loaded", instance: only.instance };
  const isNone = only === undefined && !isJustInTime;
  return { kind: "nobody", answer: isNone ? noModelLoaded(noModelStatus) : unknownModel(String(name)) };
}

/** Whether the messages of a chat request are longer than the context. */
export function overflows(body: unknown, { contextLength }: StandInInstance): boolean {
  const messages = JSON.stringify(field(body, "messages") ?? []);
  return messages.length / CHARACTERS_PER_TOKEN > contextLength;
}

export function field(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null
    ? Object.entries(body).find(([each]) => each === name)?.[1]
    : undefined;
}
