import { ProblemError } from "../model/problem-error.ts";
import type { FetchLayer } from "./fetch.ts";

/**
 * Aborts when the server has sent nothing for `seconds`: before its headers, or between two pieces of its answer. Every
 * byte resets the timer, including keep-alive comments. Rejects with the problem `silent`.
 */
export function silenceLimit(seconds: number | undefined): FetchLayer {
  if (seconds === undefined) return (next) => next;
  return (next) => async (input, init) => {
    const silence = new AbortController();
    const abort = (): void => silence.abort(new ProblemError({ kind: "silent", seconds }));
    let timer = setTimeout(abort, seconds * 1000);
    const signal = init?.signal ? AbortSignal.any([init.signal, silence.signal]) : silence.signal;
    const monitored = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        clearTimeout(timer);
        timer = setTimeout(abort, seconds * 1000);
        controller.enqueue(bytes);
      },
      flush: () => clearTimeout(timer),
    });
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    try {
      const response = await next(input, { ...init, signal });
      return response.body === null ? response : new Response(response.body.pipeThrough(monitored), response);
    } catch (error) {
      clearTimeout(timer);
      throw error;
    }
  };
}
