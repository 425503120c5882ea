import type { ServerModel } from "../../model/server-facts.ts";

/** The facts that a server may report about a model; `undefined` for missing ones. */
export type ServerModelFields = Pick<ServerModel, "id" | "type"> & {
  readonly [Name in Exclude<keyof ServerModel, "id" | "type">]?: ServerModel[Name] | undefined;
};

/** Creates a model without the properties that are `undefined`. */
export function createServerModel(told: ServerModelFields): ServerModel {
  const { id, type, name, parameters, sizeBytes, quantization, isLoaded, instanceIds } = told;
  const { contextTokens, maxContextTokens, vision, tools, thinking } = told;
  return {
    id,
    type,
    ...(name !== undefined && name !== id && { name }),
    ...(parameters !== undefined && { parameters }),
    ...(sizeBytes !== undefined && { sizeBytes }),
    ...(quantization !== undefined && { quantization }),
    ...(isLoaded !== undefined && { isLoaded }),
    ...(instanceIds !== undefined && { instanceIds }),
    ...(contextTokens !== undefined && { contextTokens }),
    ...(maxContextTokens !== undefined && { maxContextTokens }),
    ...(vision !== undefined && { vision }),
    ...(tools !== undefined && { tools }),
    ...(thinking !== undefined && { thinking }),
  };
}
