import type { ProblemText } from "../../chat/index.ts";
import type { OperatingSystem, ServerKind } from "./servers.ts";
import { isLoopbackHost } from "./loopback.ts";

/** One thing to do, and the command that does it. */
export type Fix = Omit<ProblemText, "what">;

/** Where the page comes from, which decides what a server has to allow. */
export type PageOrigin =
  | { readonly kind: "disk" }
  | { readonly kind: "localhost"; readonly origin: string }
  | { readonly kind: "elsewhere"; readonly origin: string };

/** What to do at a server, in one language. */
export interface ServerHelp {
  /** Starts the server, so that the page may read it. */
  start(kind: ServerKind, os: OperatingSystem): Fix;
  /** Has a server that runs let the page read its answers. */
  allow(kind: ServerKind, os: OperatingSystem, page: PageOrigin): Fix;
  /** Has it load a model. */
  load(kind: ServerKind, os: OperatingSystem): Fix;
  /** Where its key is found or made. */
  key(kind: ServerKind): Fix;
}

/** Where a page comes from, of its `location`; one from this machine counts as localhost. */
export function pageOriginOf(page: Pick<Location, "protocol" | "origin" | "hostname">): PageOrigin {
  if (page.protocol === "file:") return { kind: "disk" };
  return { kind: isLoopbackHost(page.hostname) ? "localhost" : "elsewhere", origin: page.origin };
}
