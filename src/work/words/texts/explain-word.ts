import type { ChatTexts } from "../../../chat/index.ts";
import type { ConfigurationTexts } from "../../../configuration/index.ts";
import type { Explanation } from "../../../platform/index.ts";
import type { WireWords } from "./field-words.ts";

export type WordTexts = Pick<ConfigurationTexts, "settings"> &
  Pick<ChatTexts, "states" | "stateMeanings" | "figureWords">;

/**
 * What a `data-word` means: `setting.topP`, `state.cut`, `figure.rate`, and on the wire `chunk.usage`,
 * `request.messages`, `header.retry-after`. `undefined` when there is no such word.
 */
export function explainWord(word: string, texts: WordTexts, wire: WireWords): Explanation | undefined {
  const [, kind = "", name = ""] = /^(\w+)\.(.+)$/.exec(word) ?? [];
  const own = <T>(words: Readonly<Record<string, T>>): T | undefined =>
    Object.hasOwn(words, name) ? words[name] : undefined;
  switch (kind) {
    case "setting":
      return labelled(own(texts.settings));
    case "figure":
      return labelled(own(texts.figureWords));
    case "state":
      return explanation(own(texts.states), own(texts.stateMeanings));
    case "chunk":
    case "request":
    case "header":
      return explanation(name, own(wire[kind]));
    default:
      return undefined;
  }
}

function labelled(words: { label: string; meaning: string } | undefined): Explanation | undefined {
  return words && { term: words.label, meaning: words.meaning };
}

function explanation(term: string | undefined, meaning: string | undefined): Explanation | undefined {
  return term === undefined || meaning === undefined ? undefined : { term, meaning };
}
