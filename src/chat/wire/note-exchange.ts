import type { BodyNotes, ExchangeNotes } from "../model/exchange.ts";
import { problemOf } from "../model/problem-error.ts";
import { isAbort } from "../../platform/index.ts";
import { type FetchLayer, layerFetch } from "./fetch.ts";
import { peekBody } from "./peek-body.ts";

/** Notes each request as it is sent, and the head of its response. It must be the innermost layer. */
export function noteRequest(notes: () => ExchangeNotes): FetchLayer {
  return (next) => async (input, init) => {
    const exchange = notes();
    exchange.request({
      url: input instanceof Request ? input.url : String(input),
      method: init?.method ?? "GET",
      headers: [...new Headers(init?.headers)],
      body: typeof init?.body === "string" ? init.body : "",
    });
    const response = await next(input, init);
    const { status, statusText, headers } = response;
    exchange.response({ status, statusText, headers: [...headers] });
    return response;
  };
}

/** Notes why there is no response. It must be outside of the layer that finds the reason. */
export function noteFailure(notes: () => BodyNotes): FetchLayer {
  return (next) => async (input, init) => {
    const exchange = notes();
    try {
      return await next(input, init);
    } catch (error) {
      if (isAbort(error)) exchange.leave();
      else exchange.fail(error instanceof TypeError ? { kind: "dropped" } : problemOf(error));
      throw error;
    }
  };
}

/** Notes all of a request whose response the other layers do not read. */
export function noteAnswer(notes: () => ExchangeNotes): FetchLayer {
  const noteBody: FetchLayer = (next) => async (input, init) => {
    const exchange = notes();
    const response = await next(input, init);
    const { stream } = await peekBody(response, exchange);
    const { status, statusText, headers } = response;
    return new Response(response.body === null ? null : stream, { status, statusText, headers });
  };
  return (next) => layerFetch(next, noteBody, noteFailure(notes), noteRequest(notes));
}
