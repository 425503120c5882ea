import type { ModelNote } from "../model/note.ts";
import { createByteFormat } from "../../../platform/index.ts";
import type { ServerModel } from "../../model/server-facts.ts";

const bytes = createByteFormat("en");
const count = (amount: number, one: string, many: string): string =>
  `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`;

/** The texts of the list of models below the field Model. Sizes are bytes, contexts are tokens. */
export const modelsPickerEn = {
  labels: {
    modelPickerList: "Models",
    modelPickerOpen: "Show the choices",
    modelPickerEmbedding: "Embedding models (can’t chat)",
  },
  loadedOne: "the loaded one",
  size: (size: number): string => bytes.size(size),
  context: (inUse: number | undefined, possible: number | undefined): string => {
    if (inUse === undefined && possible === undefined) return "";
    if (inUse === undefined) return `up to ${count(possible ?? 0, "token", "tokens")}`;
    if (possible === undefined) return `context of ${count(inUse, "token", "tokens")}`;
    return `${inUse.toLocaleString("en")} of ${count(possible, "token", "tokens")}`;
  },
  badges: { loaded: "loaded", vision: "vision", tools: "tools", thinking: "thinking" },
  asking: "Asking the server …",
  unreachable:
    "The server did not list its models: check the connection. A name that you type is sent as it is.",
  noServer: "No server is set yet: type its address, and Apply.",
  inBrowser: "The models in this browser are chosen in their own list, below.",
  none: "The server lists no models.",
  noMatch: (typed: string): string => `Nothing matches. “${typed}” is sent as you typed it.`,
  more: (left: number): string => `… and ${left.toLocaleString("en")} more: type to see others.`,
  ofOther: (host: string): string =>
    `These are the models of ${host}. Apply to see those of the new address.`,
  found: (models: number, embedding: number): string =>
    count(models, "model", "models") +
    (embedding === 0 ? "" : `, ${count(embedding, "embedding model", "embedding models")}`),
  note: (note: ModelNote): string => {
    switch (note.kind) {
      case "gone":
        return `“${note.model}” is no longer on this server. Choose another, or leave it empty.`;
      case "another-answers":
        return `“${note.model}” is not on this server: LM Studio answers with the loaded model, “${note.loaded}”.`;
      case "embedding":
        return `“${note.model}” is an embedding model: it can’t chat. Choose another, or leave it empty.`;
      case "loads-first":
        return `LM Studio will load “${note.model}” with your next question: that can take a while.`;
      case "none-loaded":
        return `No model is loaded in LM Studio. Choose one: it will be loaded with your next question, which can take a while.`;
    }
  },
};

export type ModelsPickerTexts = typeof modelsPickerEn;

/** The known figures of a model: parameters, size, quantization, context. Unknown ones are left out. */
export function describeModel(model: ServerModel, texts: ModelsPickerTexts): readonly string[] {
  const { parameters, sizeBytes, quantization, contextTokens, maxContextTokens } = model;
  return [
    parameters ?? "",
    sizeBytes === undefined ? "" : texts.size(sizeBytes),
    quantization ?? "",
    texts.context(contextTokens, maxContextTokens),
  ].filter((fact) => fact !== "");
}

/** What a model is or can do, one word each. */
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
