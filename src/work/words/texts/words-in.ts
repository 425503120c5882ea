import { isRecord, parseJSON } from "../../../platform/index.ts";
import type { SentRequest, ReceivedHead } from "../../../chat/index.ts";
import { type FieldPlace, fieldWord, type WireWords } from "./field-words.ts";

/** Deeper fields are a server's own. */
const MOST_DEPTH = 6;

/** The words (`data-word`) of the fields in the data of an event, each once, in their order. */
export function wordsInEvent(data: unknown, words: WireWords): readonly string[] {
  return wordsIn("chunk", data, words);
}

/** The words of the headers of requests and responses, and of the fields in the bodies of requests. */
export function wordsInHeads(
  heads: readonly (Pick<SentRequest, "headers" | "body"> | Pick<ReceivedHead, "headers">)[],
  words: WireWords,
): readonly string[] {
  const found = heads.flatMap((head) => [
    ...head.headers.flatMap(([name]) => fieldWord("header", name, words) ?? []),
    ...("body" in head ? wordsIn("request", parseJSON(head.body), words) : []),
  ]);
  return [...new Set(found)];
}

function wordsIn(place: FieldPlace, data: unknown, words: WireWords): readonly string[] {
  return [...new Set(pathsIn(data, "", 0).flatMap((path) => fieldWord(place, path, words) ?? []))];
}

function pathsIn(value: unknown, path: string, depth: number): readonly string[] {
  if (depth > MOST_DEPTH) return [];
  if (Array.isArray(value))
    return value.slice(0, 1).flatMap((each) => pathsIn(each, `${path}[0]`, depth + 1));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const own = path === "" ? name : `${path}.${name}`;
    return [own, ...pathsIn(each, own, depth + 1)];
  });
}
