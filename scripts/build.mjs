// @ts-check
// Writes the page: `node scripts/build.mjs`. With `--check` it only says whether the committed page is up to date.
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { buildPage } from "./build-page.mjs";
import { PAGE } from "./paths.mjs";

async function main() {
  const page = await buildPage();
  if (process.argv.includes("--check")) {
    const committed = await readFile(PAGE, "utf8").catch(() => "");
    if (committed === page) return;
    console.error("index.html is stale. Run `npm run build` and commit it.");
    process.exitCode = 1;
    return;
  }
  await writeFile(PAGE, page);
  console.log(`index.html: ${Math.round(Buffer.byteLength(page) / 1024)} kB`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();

export { buildPage };
