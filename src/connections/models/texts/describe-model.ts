import type { ModelsPickerTexts } from "./en.ts";
import type { ServerModel } from "../../model/server-facts.ts";

/** What a server tells of a model in figures: parameters, size, quantisation, context. What it doesn't tell is left out. */
export function describeModel(model: ServerModel, texts: ModelsPickerTexts): readonly string[] {
  const { parameters, sizeBytes, quantization, contextTokens, maxContextTokens } = model;
  return [
    parameters ?? "",
    sizeBytes === undefined ? "" : texts.size(sizeBytes),
    quantization ?? "",
    texts.context(contextTokens, maxContextTokens),
  ].filter((fact) => fact !== "");
}

/** What a model is or can do, in a word each. */
export function modelBadges(model: ServerModel, texts: ModelsPickerTexts): readonly string[] {
  const { loaded, vision, tools, thinking } = texts.badges;
  const badges = [
    [model.isLoaded, loaded],
    [model.vision, vision],
    [model.tools, tools],
    [model.thinking, thinking],
  ] as const;
  return badges.flatMap(([has, badge]) => (has === true ? [badge] : []));
}
