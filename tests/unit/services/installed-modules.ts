import { vi } from "vitest";
import type { Fetch } from "../../../src/services/wire/fetch.ts";

/**
 * The page asks for a module's address before it imports it. Here modules come from node_modules, and Node's `fetch`
 * reads no files: it is told that they are there. Undone by `vi.unstubAllGlobals()`.
 */
export function provideModules(): void {
  const { fetch } = globalThis;
  const withFiles: Fetch = (input, init) => {
    const isFile = typeof input === "string" && input.startsWith("file:");
    return isFile ? Promise.resolve(new Response()) : fetch(input, init);
  };
  vi.stubGlobal("fetch", withFiles);
}
