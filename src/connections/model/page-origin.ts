import { isLoopbackHost } from "./loopback.ts";
import type { PageOrigin } from "./server-help.ts";

/** Where a page comes from, of its `location`; one from this machine counts as localhost. */
export function pageOriginOf(page: Pick<Location, "protocol" | "origin" | "hostname">): PageOrigin {
  if (page.protocol === "file:") return { kind: "disk" };
  return { kind: isLoopbackHost(page.hostname) ? "localhost" : "elsewhere", origin: page.origin };
}
