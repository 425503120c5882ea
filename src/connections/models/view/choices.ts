import { describeModel, modelBadges, type ModelsPickerTexts } from "../texts/en.ts";
import { matchesWords, matchModels } from "../model/match-models.ts";
import type { ServerModel } from "../../model/server-facts.ts";

/** Others are found by typing. A longer list is of no use and takes time to render. */
const SHOWN_MODELS = 200;

/** What is known about the available models. */
export type PickerState =
  | { readonly kind: "asking" | "unreachable" | "no-server" | "in-browser" }
  /** `host` is the server of these models, if the form has another address that is not applied. */
  | { readonly kind: "known"; readonly models: readonly ServerModel[]; readonly host: string | undefined };

/** An option of the list; an empty `value` means the loaded model. */
export interface PickerChoice {
  readonly value: string;
  readonly name: string;
  /** The id, if it differs from the name. */
  readonly id: string;
  readonly facts: readonly string[];
  readonly badges: readonly string[];
}

export interface PickerChoices {
  readonly choices: readonly PickerChoice[];
  /** Embedding models, which can't be chosen. */
  readonly embedding: readonly PickerChoice[];
  /** The text below the list. */
  readonly message: string;
  /** The announcement when the list changes. */
  readonly spoken: string;
}

/** The content of the list for the text that was typed since it was opened. */
export function describeChoices(state: PickerState, typed: string, texts: ModelsPickerTexts): PickerChoices {
  const models = state.kind === "known" ? state.models : [];
  const found = matchModels(models, typed, SHOWN_MODELS);
  const toChoice = (model: ServerModel): PickerChoice => describeChoice(model, texts);
  const loadedOne = matchesWords(typed, texts.loadedOne) ? [describeLoadedOne(models, texts)] : [];
  const choices = [...loadedOne, ...found.chat.map(toChoice)];
  const embedding = found.embedding.map(toChoice);
  const count = found.chatCount + found.embeddingCount;
  const left = count - found.chat.length - embedding.length;
  const isNothing = choices.length + embedding.length === 0;
  const message = describeMessage(state, isNothing ? typed : "", left, texts);
  const total = count === 0 ? "" : `${texts.found(found.chatCount, found.embeddingCount)}. `;
  return { choices, embedding, message, spoken: `${total}${message}`.trim() };
}

function describeChoice(model: ServerModel, texts: ModelsPickerTexts): PickerChoice {
  const { id, name = "" } = model;
  const isNamed = name.trim() !== "" && name !== id;
  return {
    value: id,
    name: isNamed ? name : id,
    id: isNamed ? id : "",
    facts: describeModel(model, texts),
    badges: modelBadges(model, texts),
  };
}

function describeLoadedOne(models: readonly ServerModel[], { loadedOne }: ModelsPickerTexts): PickerChoice {
  const loaded = models.filter(({ type, isLoaded }) => type === "chat" && isLoaded === true);
  const facts = loaded.length === 1 ? loaded.map(({ id, name }) => name ?? id) : [];
  return { value: "", name: loadedOne, id: "", facts, badges: [] };
}

function describeMessage(
  state: PickerState,
  unmatched: string,
  left: number,
  texts: ModelsPickerTexts,
): string {
  switch (state.kind) {
    case "asking":
      return texts.asking;
    case "unreachable":
      return texts.unreachable;
    case "no-server":
      return texts.noServer;
    case "in-browser":
      return texts.inBrowser;
    case "known": {
      const none = state.models.length === 0 ? texts.none : "";
      const noMatch = none === "" && unmatched !== "" ? texts.noMatch(unmatched) : "";
      const more = left > 0 ? texts.more(left) : "";
      const other = state.host === undefined ? "" : texts.ofOther(state.host);
      return [none, noMatch, more, other].filter((text) => text !== "").join(" ");
    }
  }
}
