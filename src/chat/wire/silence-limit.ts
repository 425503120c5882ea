import { ProblemError } from "../model/problem-error.ts";
import type { FetchLayer } from "./fetch.ts";

/**
 * Gives up when the server has been silent for `seconds`: before its headers, or between two pieces of its
 * answer. Every byte counts as a sign of life, keep-alive comments too. Fails with the problem `silent`.
 */
export function silenceLimit(seconds: number | undefined): FetchLayer {
  if (seconds === undefined) return (next) => next;
  return (next) => async (input, init) => {
    const silence = new AbortController();
    const give = (): void => silence.abort(new ProblemError({ kind: "silent", seconds }));
    let timer = setTimeout(give, seconds * 1000);
    const signal = init?.signal ? AbortSignal.any([init.signal, silence.signal]) : silence.signal;
    const heard = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        clearTimeout(timer);
        timer = setTimeout(give, seconds * 1000);
        controller.enqueue(bytes);
      },
      flush: () => clearTimeout(timer),
    });
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    try {
      const response = await next(input, { ...init, signal });
      return response.body === null ? response : new Response(response.body.pipeThrough(heard), response);
    } catch (error) {
      clearTimeout(timer);
      throw error;
    }
  };
}
