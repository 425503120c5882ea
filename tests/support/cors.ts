import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

/**
 * How a model server treats pages of other origins:
 * - `any`: everyone may ask, with every header (LM Studio with `--cors`, llama.cpp, vLLM);
 * - `off`: no CORS header at all, and OPTIONS is an unknown endpoint that answers 200 (LM Studio's default);
 * - `refuse-null`: `Origin: null`, a page from disk, gets 403; the rest a fixed list of headers (Ollama);
 * - `allowHeaders`: everyone may ask, with these headers only (Jan).
 */
export type Cors = "any" | "off" | "refuse-null" | { readonly allowHeaders: readonly string[] };

/** What one request gets: refused outright, or headers for the answer; `preflight` is undefined where OPTIONS isn't known. */
export interface CorsVerdict {
  readonly isForbidden: boolean;
  readonly headers: OutgoingHttpHeaders;
  readonly preflight: OutgoingHttpHeaders | undefined;
}

const METHODS = "GET, POST, DELETE, OPTIONS";
/** Ollama's list, but for the library headers `x-stainless-*` that it also names. */
const OLLAMA_HEADERS = ["authorization", "content-type", "user-agent", "accept", "x-requested-with"];

/** Decides by a request's own headers what a server with this setting does. */
export function judgeOrigin(cors: Cors, asked: IncomingHttpHeaders): CorsVerdict {
  if (cors === "off" || asked.origin === undefined)
    return { isForbidden: false, headers: {}, preflight: undefined };
  if (cors === "refuse-null") {
    if (asked.origin === "null") return { isForbidden: true, headers: {}, preflight: undefined };
    return allow(asked.origin, OLLAMA_HEADERS.join(", "));
  }
  // A star would not cover Authorization (https://fetch.spec.whatwg.org/#http-new-header-syntax), so the list comes back.
  if (cors === "any") return allow("*", asked["access-control-request-headers"] ?? "*");
  return allow("*", cors.allowHeaders.join(", "));
}

function allow(origin: string, allowedHeaders: string): CorsVerdict {
  const headers = { "access-control-allow-origin": origin, ...(origin === "*" ? {} : { vary: "Origin" }) };
  const preflight = {
    ...headers,
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": allowedHeaders,
  };
  return { isForbidden: false, headers, preflight };
}
