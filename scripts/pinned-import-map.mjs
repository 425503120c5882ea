// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/**
 * The import map of src/index.html with each `@*` replaced by the package's exact version in package.json.
 *
 * @param {string} html
 * @returns {Promise<{ imports: Record<string, string> }>}
 */
export async function pinnedImportMap(html) {
  const { dependencies } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const map = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  const pinned = map.replace(/esm\.sh\/((?:@[\w-]+\/)?[\w.-]+)@\*/g, (_, name) => {
    const version = dependencies[name];
    if (!/^\d+\.\d+\.\d+$/.test(version ?? ""))
      throw new Error(`package.json has no exact version of ${name}.`);
    return `esm.sh/${name}@${version}`;
  });
  return JSON.parse(pinned);
}
