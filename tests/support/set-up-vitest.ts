import fc from "fast-check";
import { inject, vi } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the properties' random values begin; the same in each run, unless CAUSETTE_SEED says another one. */
    readonly seed: number;
  }
}

fc.configureGlobal({ seed: inject("seed") });

/** In ms. Vitest's own second is too short for a database or a file on a busy machine. */
const PATIENCE = { timeout: 30_000 };

const { waitFor, waitUntil } = vi;
vi.waitFor = (callback, options) => waitFor(callback, { ...PATIENCE, ...asObject(options) });
vi.waitUntil = (callback, options) => waitUntil(callback, { ...PATIENCE, ...asObject(options) });

function asObject<T extends object>(options: number | T | undefined): T | { timeout?: number } {
  return typeof options === "number" ? { timeout: options } : (options ?? {});
}
