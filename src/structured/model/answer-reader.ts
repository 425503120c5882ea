import { createJsonReader, type JsonEvents, type JsonPath, type JsonState } from "./json-reader.ts";

/** The beginning of an answer that is a fence of Markdown, and one that may become it. */
const FENCE = /^```[\w-]*[ \t]*\r?\n/;
const OPEN_FENCE = /^`{1,3}$|^```[\w-]*[ \t]*\r?$/;

/** `other`: the answer does not begin as an object or a list, so it is no JSON at all. */
export type AnswerState = JsonState | { readonly kind: "other" };

/**
 * Reads an answer that should be JSON, in pieces: the value alone, or in a fence that is the whole answer, as models
 * write it that no server holds to the schema.
 */
export function createAnswerReader(events: JsonEvents) {
  const json = createJsonReader(events);
  /** What has arrived before it is clear how the answer begins. */
  let lead: string | undefined = "";
  let isOther = false;
  let isFenced = false;
  let begin = 0;
  let length = 0;
  /** What comes after the value or its fault, until it is clear that it is more than spaces and the end of the fence. */
  let rest = "";
  let hasRest = false;

  /** What of the text so far is to be read as JSON; `undefined`: that is not clear yet, or nothing is. */
  function readLead(text: string): string | undefined {
    lead = (lead ?? "") + text;
    const start = lead.trimStart();
    begin += lead.length - start.length;
    lead = start; // spaces are not looked at again, however many come
    if (start === "" || OPEN_FENCE.test(start)) return undefined;
    const fence = FENCE.exec(start)?.[0] ?? "";
    isFenced = fence !== "";
    isOther = !/^\s*[{[]/.test(start.slice(fence.length)) && start.slice(fence.length).trim() !== "";
    if (isOther || start.slice(fence.length).trim() === "") return undefined;
    begin += fence.length;
    lead = undefined;
    return start.slice(fence.length);
  }

  return {
    /** Returns what of all that was read so far is no part of the value, as it comes after it. */
    read(piece: string): string {
      if (isOther) return "";
      const text = lead === undefined ? piece : readLead(piece);
      if (text === undefined) return "";
      const wasBroken = json.state().kind === "broken";
      const read = json.read(text);
      length += read;
      const after = (wasBroken ? "" : json.faultyWord()) + text.slice(read);
      if (after === "" || hasRest) return after;
      rest += after;
      const isClosing = isFenced && json.isEnded() && "```".startsWith(rest.trim());
      hasRest = rest.trim() !== "" && !isClosing;
      return hasRest ? rest : "";
    },
    finish: json.finish,
    state(): AnswerState {
      if (isOther) return { kind: "other" };
      const state = json.state();
      if (state.kind === "whole" && hasRest) {
        return { kind: "broken", fault: "end", at: begin + length + (rest.length - rest.trimStart().length) };
      }
      return state.kind === "broken" ? { ...state, at: state.at + begin } : state;
    },
    isFenced: (): boolean => isFenced,
    path: (): JsonPath => json.path(),
    /** Where the value is in the text. */
    span: (): readonly [begin: number, end: number] => [begin, begin + length],
  };
}
