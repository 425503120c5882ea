import type { ServerModel } from "../../model/server-facts.ts";

/** Each id once, in the order of its first entry: LM Studio lists a model that is loaded beside its file. */
export function oncePerId(models: readonly ServerModel[]): readonly ServerModel[] {
  const byId = new Map<string, ServerModel>();
  for (const model of models) {
    if (byId.get(model.id) === undefined || model.isLoaded === true) byId.set(model.id, model);
  }
  return [...byId.values()];
}
