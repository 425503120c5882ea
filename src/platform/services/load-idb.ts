import { probeLibrary } from "./from-cdn.ts";
import { loadOnce } from "./load-once.ts";

/** Loads the library for databases. Rejects when it can't be reached; the next call tries again. */
export const loadIdb = loadOnce(async () => {
  await probeLibrary("idb"); // Firefox keeps a failed import() until the reload
  return import("idb");
});
