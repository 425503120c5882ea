// @ts-check
// `npm run build` writes the page. `--check` only reports whether the committed one is up to date;
// `--offline` writes the page with all libraries inside, for a machine without a network.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { buildOfflinePage } from "./build-offline-page.mjs";
import { buildPage } from "./build-page.mjs";
import { bundleModules } from "./bundle-modules.mjs";
import { OFFLINE_PAGE, PAGE, pathFromRoot } from "./paths.mjs";

const { values } = parseArgs({ options: { check: { type: "boolean" }, offline: { type: "boolean" } } });
if (values.offline) await write(OFFLINE_PAGE, await buildOfflinePage());
else {
  const page = await buildPage(await bundleModules());
  if (!values.check) await write(PAGE, page);
  else if ((await readFile(PAGE, "utf8")) !== page) {
    console.error(`${pathFromRoot(PAGE)} is stale. Run \`npm run build\` and commit it.`);
    process.exitCode = 1;
  }
}

/** @param {string} path @param {string} content */
async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  console.log(`${pathFromRoot(path)}: ${Math.round(Buffer.byteLength(content) / 1024)} kB`);
}
