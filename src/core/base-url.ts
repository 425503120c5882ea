import { BLOCKED_PORTS } from "./blocked-ports.ts";
import { IN_BROWSER_URL } from "./in-browser/address.ts";

export type BaseURLFault = "empty" | "not-a-url" | "scheme" | "credentials" | "query" | "blocked-port";

export type BaseURL =
  | { readonly ok: true; readonly url: string; readonly origin: string }
  | { readonly ok: false; readonly fault: BaseURLFault };

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** `http:/host`, `http:\\host`, `http:host`, `/v1`: slips that would make a host out of the scheme or the path. */
const BROKEN_SCHEME = /^https?:(?!\/\/[^/\\])|^[/\\]/i;
const ENDPOINT_PATH = /\/(chat\/completions|completions|models)$/;
/** The model in this browser, whole or shortened. `http://browser` is still a host of that name. */
const IN_BROWSER = /^browser(:\/\/this(\/v1)?\/*)?$/i;
const IN_BROWSER_ORIGIN = "browser://this";

/**
 * Reads a base URL as people type it, and mends only what is certainly meant: a missing `http://`,
 * `0.0.0.0` (an address to listen on, not to call), a trailing slash, the path of one endpoint.
 * Host and port are never changed otherwise. `browser` and `browser://this` stand for the model in this
 * browser. Never throws.
 */
export function parseBaseURL(text: string): BaseURL {
  const typed = text.trim();
  if (typed === "") return { ok: false, fault: "empty" };
  if (IN_BROWSER.test(typed)) return { ok: true, url: IN_BROWSER_URL, origin: IN_BROWSER_ORIGIN };
  const url = toURL(SCHEME.test(typed) ? typed : `http://${typed}`);
  if (url === undefined || BROKEN_SCHEME.test(typed) || /\s/.test(typed))
    return { ok: false, fault: "not-a-url" };
  if (url.protocol !== "http:" && url.protocol !== "https:") return { ok: false, fault: "scheme" };
  if (url.username !== "" || url.password !== "") return { ok: false, fault: "credentials" };
  if (url.search !== "" || url.hash !== "") return { ok: false, fault: "query" };
  if (BLOCKED_PORTS.has(Number(url.port))) return { ok: false, fault: "blocked-port" };
  if (url.hostname === "0.0.0.0") url.hostname = "127.0.0.1";
  return { ok: true, url: url.origin + mendPath(url.pathname), origin: url.origin };
}

function mendPath(path: string): string {
  const mended = path.replace(/\/+$/, "").replace(ENDPOINT_PATH, "");
  return mended === path ? path : mendPath(mended);
}

function toURL(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
