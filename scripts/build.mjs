// @ts-check
// `npm run build` writes the page and the files beside it that it loads late. `--check` only says whether the committed ones
// are up to date; `--offline` writes the page with all libraries inside, for a machine without a network.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { buildFiles } from "./build-files.mjs";
import { buildOfflinePage } from "./build-offline-page.mjs";
import { CONNECTIONS, IN_BROWSER, OFFLINE_PAGE, PAGE, REFINING, pathFromRoot } from "./paths.mjs";

const { values } = parseArgs({ options: { check: { type: "boolean" }, offline: { type: "boolean" } } });
if (values.offline) await write(OFFLINE_PAGE, await buildOfflinePage());
else {
  const { page, inBrowser, connections, refining } = await buildFiles();
  for (const [path, content] of /** @type {const} */ ([
    [PAGE, page],
    [IN_BROWSER, inBrowser],
    [CONNECTIONS, connections],
    [REFINING, refining],
  ])) {
    if (!values.check) await write(path, content);
    else if ((await readFile(path, "utf8").catch(() => "")) !== content) {
      console.error(`${pathFromRoot(path)} is stale. Run \`npm run build\` and commit it.`);
      process.exitCode = 1;
    }
  }
}

/** @param {string} path @param {string} content */
async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  console.log(`${pathFromRoot(path)}: ${Math.round(Buffer.byteLength(content) / 1024)} kB`);
}
