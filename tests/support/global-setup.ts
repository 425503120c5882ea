import { startCdn } from "./cdn.ts";

/** One stand-in for esm.sh serves all workers; its port is handed to them by the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const cdn = await startCdn();
  process.env["CAUSETTE_CDN_PORT"] = String(cdn.port);
  return () => cdn.close();
}
