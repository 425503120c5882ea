import { NUMBER_NAMES, NUMBER_SETTINGS } from "../../../configuration/index.ts";
import type { wireWordsEn } from "./en.ts";

export type WireWords = typeof wireWordsEn;

/** Where a field stands: in a chunk (or a whole answer), in the body of a request, or among the headers. */
export type FieldPlace = keyof WireWords;

/** Settings of the page with another name, or none of the kinds that are numbers. */
const OTHER_SETTINGS: Readonly<Record<string, string>> = { stop: "stop" };

/**
 * The `data-word` of a field, by its path (`choices[0].delta.content`, `stream_options.include_usage`, `Content-Type`);
 * `undefined` when there is no sentence about it.
 */
export function fieldWord(place: FieldPlace, path: string, words: WireWords): string | undefined {
  const name = fieldName(place, path);
  if (Object.hasOwn(words[place], name)) return `${place}.${name}`;
  if (place !== "request") return undefined;
  const setting = NUMBER_NAMES.find((each) => NUMBER_SETTINGS[each].sentAs === name) ?? OTHER_SETTINGS[name];
  return setting === undefined ? undefined : `setting.${setting}`;
}

/** The path as the table has it: without positions, and a whole message like the pieces of one. */
function fieldName(place: FieldPlace, path: string): string {
  if (place === "header") return path.toLowerCase();
  const name = path.replaceAll(/\[\d+\]/g, "[]");
  if (place === "request") return name;
  return name
    .replace("choices[].message.", "choices[].delta.")
    .replace("logprobs.refusal[]", "logprobs.content[]")
    .replace(".top_logprobs[]", "");
}
