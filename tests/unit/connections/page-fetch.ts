import type { Fetch } from "../../../src/chat/wire/fetch.ts";

/** Before a test puts another in its place. */
const nodeFetch = globalThis.fetch;

/**
 * Node's `fetch` with what a browser adds for a page of this origin: the header, and that an answer which doesn't allow
 * it can't be read. https://fetch.spec.whatwg.org/#cors-check
 */
export function pageFetch(origin: string): Fetch {
  return async (input, init = {}) => {
    const { mode, ...rest } = init;
    const headers = new Headers(init.headers);
    if (mode !== "no-cors") headers.set("origin", origin);
    const response = await nodeFetch(input, { ...rest, headers });
    if (mode === "no-cors") return Response.error();
    const allowed = response.headers.get("access-control-allow-origin");
    if (allowed === "*" || allowed === origin) return response;
    await response.body?.cancel();
    throw new TypeError("Failed to fetch");
  };
}
