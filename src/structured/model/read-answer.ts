import { createAnswerReader } from "./answer-reader.ts";
import type { JsonEvents, JsonFault, JsonPath } from "./json-reader.ts";
import { type Place, placeOf } from "./json-place.ts";

/** What an answer is that should be JSON. */
export type AnswerReading =
  /** `fenced`: it was in a fence of Markdown. */
  | { readonly kind: "json"; readonly value: unknown; readonly fenced: boolean }
  /** It ends in the middle, in the field of this path. */
  | { readonly kind: "cut"; readonly path: JsonPath }
  | {
      readonly kind: "broken";
      readonly fault: JsonFault;
      readonly place: Place;
      readonly path: JsonPath;
    }
  /** It is no JSON at all. */
  | { readonly kind: "other" };

const NO_EVENTS: JsonEvents = {
  open: () => undefined,
  close: () => undefined,
  name: () => undefined,
  beginText: () => undefined,
  text: () => undefined,
  endText: () => undefined,
  scalar: () => undefined,
};

/**
 * Reads a complete answer. `JSON.parse` has the word: LangChain's parser for structured output takes the first fence
 * anywhere in the text for the beginning of the JSON, also inside of a string.
 */
export function readAnswer(text: string): AnswerReading {
  const reader = createAnswerReader(NO_EVENTS);
  reader.read(text);
  reader.finish();
  const state = reader.state();
  switch (state.kind) {
    case "whole":
      return { kind: "json", value: JSON.parse(text.slice(...reader.span())), fenced: reader.isFenced() };
    case "cut":
      return text.trim() === "" ? { kind: "other" } : { kind: "cut", path: reader.path() };
    case "broken":
      return {
        kind: "broken",
        fault: state.fault,
        place: placeOf(text, state.at),
        path: reader.path(),
      };
    case "other":
      return { kind: "other" };
  }
}

/** A path as a JSON pointer; empty for the whole value. https://www.rfc-editor.org/rfc/rfc6901 */
export function pointerOf(path: JsonPath): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
