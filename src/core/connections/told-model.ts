import type { ServerModel } from "./server-facts.ts";

/** What a server may tell of a model; `undefined` for what it doesn't. */
export type ToldModel = Pick<ServerModel, "id" | "type"> & {
  readonly [Name in Exclude<keyof ServerModel, "id" | "type">]?: ServerModel[Name] | undefined;
};

/** A model with what is told of it, and nothing for the rest. */
export function toldModel(told: ToldModel): ServerModel {
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

/** Text from outside, if it is some. */
export function toldText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A number of tokens, bytes or parameters from outside: whole, and more than none. */
export function toldCount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** A yes or no from outside. */
export function toldFlag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** Whether a word stands in a list from outside; `undefined` when there is no list. */
export function toldIn(value: unknown, word: string): boolean | undefined {
  return Array.isArray(value) ? value.includes(word) : undefined;
}
