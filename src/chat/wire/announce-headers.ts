import type { FetchLayer } from "./fetch.ts";

/** Calls back when the headers of a response have arrived, before its body is read. */
export function announceHeaders(arrived: () => void): FetchLayer {
  return (next) => async (input, init) => {
    const response = await next(input, init);
    arrived();
    return response;
  };
}
