import type { Fix, PageOrigin, ServerHelp } from "../model/server-help.ts";
import { type OperatingSystem, type ServerKind, serverOf } from "../model/servers.ts";

/** A text for all systems, or one per system. */
type ByOS = string | Readonly<Record<OperatingSystem, string>>;

/** What to do on one server, in one language. A text before a command of the table ends in a colon. */
export interface ServerHelpTexts {
  readonly start: ByOS;
  readonly allow: ByOS | ((page: PageOrigin) => ByOS);
  readonly load: string;
  readonly key: string;
}

/** Combines the sentences of one language with the commands of the servers. */
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
 * Allows only this page where possible. A page from disk has the origin `null`, so only "all pages" allows it. Ollama
 * allows all pages on this machine by default.
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
