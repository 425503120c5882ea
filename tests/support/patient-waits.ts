import { vi } from "vitest";

/** In ms. Vitest's own second is too short for a database or a file on a busy machine. */
const PATIENCE = { timeout: 30_000 };

const { waitFor, waitUntil } = vi;
vi.waitFor = (callback, options) => waitFor(callback, { ...PATIENCE, ...asObject(options) });
vi.waitUntil = (callback, options) => waitUntil(callback, { ...PATIENCE, ...asObject(options) });

function asObject<T extends object>(options: number | T | undefined): T | { timeout?: number } {
  return typeof options === "number" ? { timeout: options } : (options ?? {});
}
