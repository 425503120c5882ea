import { ProblemError } from "../model/problem-error.ts";
import { addressOf } from "../../configuration/index.ts";
import type { Fetch } from "./fetch.ts";

/** With more redirects than these within one server, there must be a loop. */
const MOST_REDIRECTS = 5;

/**
 * The `fetch` for every request to a server. It follows a redirect within the origin of the server, with the method and
 * the body of the request, but none to another origin, because the user did not choose to send the prompt or the key
 * there. It then rejects with the problem `redirected`. A browser reveals the target of a redirect only by following
 * it, so this is done by a GET without a body, a key or cookies:
 * https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect
 */
export const serverFetch: Fetch = async (input, init) => {
  // It contains no data, and browsers allow no other redirect mode for it.
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

/** The target of a redirect; `undefined` when the browser does not reveal it. Rejects only when it is aborted. */
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
    return undefined; // the other server does not allow pages to read its responses
  }
}
