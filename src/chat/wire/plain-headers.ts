import type { FetchLayer } from "./fetch.ts";

/**
 * Leaves out the headers that the openai library adds of its own: they say nothing to a local server, and
 * each one must be allowed by its CORS settings (Ollama and Jan allow a fixed list).
 */
export const plainHeaders: FetchLayer = (next) => (input, init) => {
  const headers = new Headers(init?.headers);
  for (const name of [...headers.keys()]) {
    if (name.startsWith("x-stainless-") || name === "user-agent") headers.delete(name);
  }
  return next(input, { ...init, headers });
};
