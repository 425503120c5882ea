import type { Excerpt } from "./conversations-state.ts";
import { excerptOf, findIn } from "./find-words.ts";
import type { ConversationRecord } from "./records.ts";

/** A conversation that a search has found. */
export interface Found {
  readonly id: string;
  readonly excerpt: Excerpt;
}

/** A search gives at most this many conversations: nobody reads more, and a longer query finds fewer. */
export const MOST_FOUND = 200;

/** The conversations whose titles have all of the words, in the order of the records. */
export function searchTitles(
  words: readonly string[],
  records: readonly ConversationRecord[],
): readonly Found[] {
  return records.flatMap(({ id, title }) => {
    const hit = findIn(title, words);
    return hit === undefined ? [] : [{ id, excerpt: excerptOf(title, hit) }];
  });
}

/** What is searched of a message: what the reader came for, then the thinking. */
export function searchedText({
  text,
  answer,
  thinking = "",
  attached = "",
}: Readonly<Record<string, string>>): string {
  return [text ?? answer ?? "", attached, thinking].filter((each) => each !== "").join("\n\n");
}
