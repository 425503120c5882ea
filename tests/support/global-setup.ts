import { startCdn } from "./cdn.ts";

/**
 * Two stand-ins for esm.sh serve all workers; their ports are handed to them by the environment. Most tests take the one
 * that serves LangChain joined, because a page loads it twenty times as fast.
 */
export default async function globalSetup(): Promise<() => Promise<unknown>> {
  const [cdn, joined] = await Promise.all([startCdn(), startCdn("joined")]);
  process.env["CAUSETTE_CDN_PORT"] = String(cdn.port);
  process.env["CAUSETTE_JOINED_CDN_PORT"] = String(joined.port);
  return () => Promise.all([cdn.close(), joined.close()]);
}
