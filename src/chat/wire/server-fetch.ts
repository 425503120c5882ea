import { ProblemError } from "../model/problem-error.ts";
import { addressOf } from "../../configuration/index.ts";
import type { Fetch } from "./fetch.ts";

/** More redirects than these within one server are a loop. */
const MOST_REDIRECTS = 5;

/**
 * The `fetch` for every request to a server. It follows a redirect within the origin of the server, with the method and
 * the body of the request, and none to another origin: there, nobody asked for the prompt or the key to go. Fails then
 * with the problem `redirected`. Where a redirect leads, the browser tells nobody who does not follow it, so that is asked
 * for by a GET without a body, a key or cookies: https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect
 */
export const serverFetch: Fetch = async (input, init) => {
  // It carries nothing, and browsers allow it no other mode of redirects.
  if (init?.mode === "no-cors") return fetch(input, init);
  const first = input instanceof Request ? input.url : String(input);
  let url = first;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await fetch(url, { ...init, redirect: "manual" });
    if (response.type !== "opaqueredirect") return response;
    const to = await redirectTarget(url, init?.signal ?? undefined);
    if (to === undefined || to === url || new URL(to).origin !== new URL(url).origin)
      throw redirected(first, to === url ? undefined : to);
    url = to;
  }
  throw redirected(first, url);
};

function redirected(from: string, to: string | undefined): ProblemError {
  return new ProblemError({
    kind: "redirected",
    from: addressOf(from),
    to: to === undefined ? "" : addressOf(to),
  });
}

/** Where a redirect ends; `undefined` when the browser does not say. Rejects only when it is aborted. */
async function redirectTarget(url: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      ...(signal && { signal }),
    });
    await response.body?.cancel();
    return response.url;
  } catch {
    signal?.throwIfAborted();
    return undefined; // the other server lets no page read its answers
  }
}
