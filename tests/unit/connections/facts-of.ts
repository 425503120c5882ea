import { afterEach, beforeEach, vi } from "vitest";
import type { ServerFacts } from "../../../src/connections/model/server-facts.ts";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS } from "../../../src/configuration/model/settings.ts";
import { readFacts } from "../../../src/connections/services/read-facts.ts";
import { type AnsweringServer, startAnsweringServer } from "./answering-server.ts";

/** For the tests of a file: starts servers that end with their test, in a page from disk. */
export function useServers(): typeof startAnsweringServer {
  const open: AnsweringServer[] = [];
  beforeEach(() => void vi.stubGlobal("location", { protocol: "file:" }));
  afterEach(async () => {
    vi.unstubAllGlobals();
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
  return async (...how) => {
    const server = await startAnsweringServer(...how);
    open.push(server);
    return server;
  };
}

/** What a server tells whose address was typed and applied. */
export function factsOf(
  baseURL: string,
  key = "",
  signal: AbortSignal = new AbortController().signal,
): Promise<ServerFacts> {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL });
  if (!parsed.ok) throw new Error("The settings are valid.");
  return readFacts({ settings: parsed.settings, key }, signal);
}
