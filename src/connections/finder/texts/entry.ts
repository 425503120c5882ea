import type { finderEn } from "./en.ts";
import { addressToUse, type FoundServer } from "../model/found-server.ts";
import type { Fix, PageOrigin, ServerHelp } from "../../model/server-help.ts";
import type { OperatingSystem } from "../../model/servers.ts";
import { SERVERS, type ServerKind } from "../../model/servers.ts";

/** What the finder's sentences are created from. */
export interface FinderWords {
  readonly finder: typeof finderEn;
  readonly help: ServerHelp;
  readonly os: OperatingSystem;
  readonly page: PageOrigin;
}

/** The texts of a server in the list. */
interface FinderEntry {
  readonly name: string;
  readonly state: string;
  /** What to do before it can be used. */
  readonly fix: Fix | undefined;
  readonly action: { readonly kind: "use" | "look-again"; readonly label: string };
}

/** Describes a server that was found. */
export function describeFound(server: FoundServer, words: FinderWords): FinderEntry {
  const { kind, state } = server;
  const { finder, help, os, page } = words;
  const own = nameOf(kind, words);
  const use = { kind: "use", label: finder.use(own, addressToUse(server)) } as const;
  const lookAgain = { kind: "look-again", label: finder.lookAgain(own) } as const;
  switch (state.kind) {
    case "open": {
      const fix = state.models === 0 ? help.load(kind, os) : undefined;
      return { name: own, state: finder.models(state.models), fix, action: use };
    }
    case "loading":
      return { name: own, state: finder.loading, fix: undefined, action: use };
    case "key":
      return { name: own, state: finder.key, fix: help.key(kind), action: use };
    case "refuses": {
      const fix = help.allow(kind, os, page);
      return { name: finder.probably(own), state: finder.refuses, fix, action: lookAgain };
    }
    case "redirects": {
      const action = state.to === "" ? lookAgain : use;
      return { name: finder.probably(own), state: finder.redirects(state.to), fix: undefined, action };
    }
  }
}

function nameOf(kind: ServerKind, { finder }: FinderWords): string {
  return kind === "other" ? finder.other : SERVERS[kind].name;
}

export type FinderState =
  | { readonly kind: "closed" }
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly servers: readonly FoundServer[] };

/** The texts of a search; empty when there is nothing to say. */
interface SearchWords {
  readonly status: string;
  readonly hint: string;
  readonly fix: Fix | undefined;
}

/** Describes the state of a search, and what to do when nothing was found. */
export function describeSearch(
  state: Exclude<FinderState, { kind: "closed" }>,
  { finder, help, os, page }: FinderWords,
): SearchWords {
  const onlyElsewhere = (hint: string): string => (page.kind === "elsewhere" ? hint : "");
  if (state.kind === "looking")
    return { status: finder.looking, hint: onlyElsewhere(finder.maybeAsked), fix: undefined };
  const { length } = state.servers;
  if (length > 0) return { status: finder.found(length), hint: "", fix: undefined };
  return {
    status: finder.none,
    hint: onlyElsewhere(finder.noneBlocked),
    fix: help.start("lm-studio", os),
  };
}
