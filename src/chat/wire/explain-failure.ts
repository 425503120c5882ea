import { endpointURL } from "../../configuration/index.ts";
import type { Problem } from "../model/problem.ts";
import { findProblemError, ProblemError } from "../model/problem-error.ts";
import { serverFetch } from "./server-fetch.ts";
import type { FetchLayer } from "./fetch.ts";

/**
 * Browsers report the same error for every failed connection. This layer sends the server a few simple requests, once,
 * to find the reason, and rejects with a ProblemError. An abort is not changed.
 */
export function explainFailure(baseURL: string): FetchLayer {
  return (next) => async (input, init) => {
    try {
      return await next(input, init);
    } catch (error) {
      if (!(error instanceof TypeError) || init?.signal?.aborted === true) throw error;
      throw new ProblemError(await connectionProblem(baseURL, init?.signal ?? undefined), { cause: error });
    }
  };
}

/** Why no request reaches the server at `baseURL`. Never rejects. */
export async function connectionProblem(baseURL: string, signal: AbortSignal | undefined): Promise<Problem> {
  const { origin, protocol, hostname } = new URL(baseURL);
  if (location.protocol === "https:" && protocol === "http:" && !isLoopback(hostname)) {
    return { kind: "mixed-content", origin };
  }
  const request = { cache: "no-store", ...(signal && { signal }) } satisfies RequestInit;
  let redirect: Problem | undefined;
  const answers = async (init: RequestInit): Promise<boolean> => {
    try {
      await serverFetch(endpointURL(baseURL, "/models"), { ...request, ...init });
      return true;
    } catch (error) {
      redirect = findProblemError(error)?.problem;
      return false; // browsers do not reveal the reason
    }
  };
  let isReadable = await answers({});
  if (!isReadable && redirect === undefined) {
    // An opaque response shows that something listens: https://fetch.spec.whatwg.org/#concept-filtered-response-opaque
    if (!(await answers({ mode: "no-cors" }))) return { kind: "not-running", origin };
    isReadable = await answers({}); // the server may have started after the first request
  }
  if (isReadable) {
    const likeTheChat = { "content-type": "application/json", authorization: "Bearer not-needed" };
    return (await answers({ headers: likeTheChat }))
      ? { kind: "dropped" }
      : { kind: "headers-refused", origin };
  }
  return redirect ?? { kind: "cors-refused", origin, page: self.origin };
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
