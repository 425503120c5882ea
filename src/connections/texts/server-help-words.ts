import type { Fix, PageOrigin, ServerHelp } from "../model/server-help.ts";
import { type OperatingSystem, type ServerKind, serverOf } from "../model/servers.ts";

/** A text that is the same everywhere, or differs by system. */
type ByOS = string | Readonly<Record<OperatingSystem, string>>;

/** What to do at one server, in one language. What stands in front of a command of the table ends in a colon. */
export interface ServerHelpTexts {
  readonly start: ByOS;
  readonly allow: ByOS | ((page: PageOrigin) => ByOS);
  readonly load: string;
  readonly key: string;
}

/** Puts the sentences of one language and the commands of the servers together. */
export function createServerHelp(words: Readonly<Record<ServerKind, ServerHelpTexts>>): ServerHelp {
  return {
    start: (kind, os) => toFix(pick(words[kind].start, os), serverOf(kind).start, os),
    allow(kind, os, page) {
      const { allow } = words[kind];
      return toFix(
        pick(typeof allow === "function" ? allow(page) : allow, os),
        allowCommand(kind, os, page),
        os,
      );
    },
    load: (kind, os) => toFix(words[kind].load, serverOf(kind).load, os),
    key: (kind) => ({ next: words[kind].key }),
  };
}

/**
 * Where it can be said, no other page than this one is allowed. A page from disk has no name (its origin is `null`), so
 * that only "all pages" allows it. Ollama allows all of this machine.
 */
function allowCommand(kind: ServerKind, os: OperatingSystem, page: PageOrigin): string | undefined {
  if (kind === "ollama" && page.kind === "localhost") return undefined;
  return serverOf(kind).allow?.(page.kind === "disk" ? "*" : page.origin, os);
}

function pick(text: ByOS, os: OperatingSystem): string {
  return typeof text === "string" ? text : text[os];
}

function toFix(next: string, command: ByOS | undefined, os: OperatingSystem): Fix {
  return command === undefined ? { next } : { next, command: pick(command, os) };
}
