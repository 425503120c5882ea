import type { Fetch } from "../../../../src/chat/wire/fetch.ts";

export interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

/** The innermost `fetch` of a stack of layers: it writes down what it is asked, and answers as it is told. */
export function fakeFetch(
  answer: (call: Call) => Response | Promise<Response> = () => new Response("ok"),
): Fetch & { readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  const fetch: Fetch = async (input, init = {}) => {
    const url = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
    calls.push({ url, init });
    return answer({ url, init });
  };
  return Object.assign(fetch, { calls });
}

/** An answer of one piece. */
export function answers(body: string, contentType?: string, status = 200): Response {
  const response = new Response(body, { status });
  response.headers.delete("content-type");
  if (contentType !== undefined) response.headers.set("content-type", contentType);
  return response;
}
