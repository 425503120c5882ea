// @ts-check
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Returns a function that resolves with the build, and builds again when a source has changed since the last call. It
 * rejects while the build fails.
 *
 * @template Built
 * @param {readonly string[]} folders with the sources
 * @param {() => Promise<Built>} build
 * @returns {() => Promise<Built>}
 */
export function freshBuild(folders, build) {
  /** @type {{ stamp: string, built: Promise<Built> } | undefined} */
  let last;
  return async () => {
    const stamp = await stampFiles(folders);
    if (last?.stamp === stamp) return last.built;
    const built = build();
    last = { stamp, built };
    built.catch(() => (last = undefined));
    return built;
  };
}

/** Changes whenever a file is edited, added or removed. @param {readonly string[]} folders */
async function stampFiles(folders) {
  const listings = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = listings.flat().filter((entry) => entry.isFile());
  const stamps = files.map(async ({ parentPath, name }) => {
    const { mtimeMs, size } = await stat(join(parentPath, name));
    return `${join(parentPath, name)} ${mtimeMs} ${size}`;
  });
  return (await Promise.all(stamps)).join("\n");
}
