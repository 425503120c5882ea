import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildOfflinePage } from "../../scripts/build-offline-page.mjs";

/** Builds the page for offline, alone in a folder of its own. */
export async function writeOfflinePage(): Promise<{ readonly url: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "causette-offline-"));
  const file = join(folder, "causette-offline.html");
  await writeFile(file, await buildOfflinePage());
  return { url: pathToFileURL(file).href, remove: () => rm(folder, { recursive: true }) };
}
