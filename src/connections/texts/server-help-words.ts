import { allowCommand, loadCommand, startCommand } from "../model/server-commands.ts";
import type { Mend, OperatingSystem, PageOrigin, ServerHelp } from "../model/server-help.ts";
import type { ServerKind } from "../model/server-kind.ts";

/** A sentence that is the same everywhere, or differs by system. */
type ByOS = string | Readonly<Record<OperatingSystem, string>>;
/** A sentence that is the same for every page, or differs by where the page comes from. */
type ByPage = ByOS | ((page: PageOrigin) => ByOS);

/** The sentences of one language; those ahead of a command end in a colon. */
interface ServerHelpWords {
  readonly start: Readonly<Record<ServerKind, ByOS>>;
  readonly allow: Readonly<Record<ServerKind, ByPage>>;
  readonly load: Readonly<Record<ServerKind, string>>;
  readonly key: Readonly<Record<ServerKind, string>>;
}

/** Puts the sentences of one language and the commands together. */
export function createServerHelp(words: ServerHelpWords): ServerHelp {
  return {
    start: (kind, os) => toMend(say(words.start[kind], os), startCommand(kind, os)),
    allow(kind, os, page) {
      const sentence = words.allow[kind];
      const text = say(typeof sentence === "function" ? sentence(page) : sentence, os);
      return toMend(text, allowCommand(kind, os, page));
    },
    load: (kind, os) => toMend(words.load[kind], loadCommand(kind, os)),
    key: (kind) => ({ next: words.key[kind] }),
  };
}

function say(sentence: ByOS, os: OperatingSystem): string {
  return typeof sentence === "string" ? sentence : sentence[os];
}

function toMend(next: string, command: string | undefined): Mend {
  return command === undefined ? { next } : { next, command };
}
