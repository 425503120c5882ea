import type { ProblemText } from "../../chat/index.ts";
import type { OperatingSystem, ServerKind } from "./servers.ts";
import { isLoopbackHost } from "../../configuration/index.ts";

/** One thing to do, and the command that does it. */
export type Fix = Omit<ProblemText, "what">;

/** The origin of the page, which determines what a server must allow. */
export type PageOrigin =
  | { readonly kind: "disk" }
  | { readonly kind: "localhost"; readonly origin: string }
  | { readonly kind: "elsewhere"; readonly origin: string };

/** What to do at a server, in one language. */
export interface ServerHelp {
  /** How to start the server so that the page may read its responses. */
  start(kind: ServerKind, os: OperatingSystem): Fix;
  /** How to make a running server allow the page. */
  allow(kind: ServerKind, os: OperatingSystem, page: PageOrigin): Fix;
  /** How to load a model. */
  load(kind: ServerKind, os: OperatingSystem): Fix;
  /** Where to find or create its key. */
  key(kind: ServerKind): Fix;
}

/** The origin of a page, from its `location`; any page from this machine counts as localhost. */
export function pageOriginOf(page: Pick<Location, "protocol" | "origin" | "hostname">): PageOrigin {
  if (page.protocol === "file:") return { kind: "disk" };
  return { kind: isLoopbackHost(page.hostname) ? "localhost" : "elsewhere", origin: page.origin };
}
