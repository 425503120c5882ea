import type { FinderWords } from "./entry.ts";
import type { FoundServer } from "../model/found-server.ts";
import type { Mend } from "../../model/server-help.ts";

export type FinderState =
  | { readonly kind: "closed" }
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly servers: readonly FoundServer[] };

/** A search in words; empty where there is nothing to say. */
export interface SearchWords {
  readonly status: string;
  readonly hint: string;
  readonly mend: Mend | undefined;
}

/** Puts into words how a search goes, and what to do when it found nothing. */
export function describeSearch(
  state: Exclude<FinderState, { kind: "closed" }>,
  { finder, help, os, page }: FinderWords,
): SearchWords {
  const onlyElsewhere = (hint: string): string => (page.kind === "elsewhere" ? hint : "");
  if (state.kind === "looking")
    return { status: finder.looking, hint: onlyElsewhere(finder.maybeAsked), mend: undefined };
  const { length } = state.servers;
  if (length > 0) return { status: finder.found(length), hint: "", mend: undefined };
  return {
    status: finder.none,
    hint: onlyElsewhere(finder.noneBlocked),
    mend: help.start("lm-studio", os),
  };
}
