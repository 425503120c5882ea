import { vi } from "vitest";
import type { Fetch } from "../../../../src/chat/wire/fetch.ts";

// Here, and not within the first test: on a busy machine it takes longer than a test may.
await Promise.all([import("@langchain/openai"), import("@langchain/core/output_parsers")]);

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
