import type { ServerModel } from "../../model/server-facts.ts";

/** The models to show, and the total number of matches. */
interface ModelMatches {
  readonly chat: readonly ServerModel[];
  readonly embedding: readonly ServerModel[];
  readonly chatCount: number;
  readonly embeddingCount: number;
}

/** Whether each word of `query` occurs in one of the texts, ignoring case and accents. */
export function matchesWords(query: string, ...texts: readonly string[]): boolean {
  const plain = texts.map(toPlain);
  return toPlain(query)
    .split(/\s+/)
    .every((word) => plain.some((text) => text.includes(word)));
}

/** The models whose id or name match: loaded ones first, otherwise in the server's order; at most `limit`. */
export function matchModels(models: readonly ServerModel[], query: string, limit: number): ModelMatches {
  const matching = models.filter(({ id, name }) => matchesWords(query, id, name ?? ""));
  const ordered = matching.toSorted((a, b) => Number(b.isLoaded === true) - Number(a.isLoaded === true));
  const chat = ordered.filter(({ type }) => type === "chat");
  const embedding = ordered.filter(({ type }) => type === "embedding");
  return {
    chat: chat.slice(0, limit),
    embedding: embedding.slice(0, Math.max(0, limit - chat.length)),
    chatCount: chat.length,
    embeddingCount: embedding.length,
  };
}

function toPlain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
