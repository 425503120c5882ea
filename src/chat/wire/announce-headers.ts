import type { FetchLayer } from "./fetch.ts";

/** Tells when an answer's headers have arrived, before anything of its body is read. */
export function announceHeaders(arrived: () => void): FetchLayer {
  return (next) => async (input, init) => {
    const response = await next(input, init);
    arrived();
    return response;
  };
}
