import type { FetchLayer } from "./fetch.ts";

/**
 * Removes the headers that the openai library adds: local servers do not use them, and each must be allowed by their
 * CORS settings (Ollama and Jan allow a fixed list).
 */
export const plainHeaders: FetchLayer = (next) => (input, init) => {
  const headers = new Headers(init?.headers);
  for (const name of [...headers.keys()]) {
    if (name.startsWith("x-stainless-") || name === "user-agent") headers.delete(name);
  }
  return next(input, { ...init, headers });
};
