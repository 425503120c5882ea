// @ts-check
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Returns the last build of these sources, also if another process made it. Builds again when the content or name of a
 * source has changed. Rejects when the build fails.
 *
 * @param {readonly string[]} sources absolute paths of files, and of folders with their contents
 * @param {string} cache a folder for this build only
 * @param {() => Promise<string>} build
 * @returns {Promise<string>}
 */
export async function cachedBuild(sources, cache, build) {
  const name = await hashSources(sources);
  const present = await readFile(join(cache, name), "utf8").catch(() => undefined); // not built yet
  if (present !== undefined) return present;
  const built = await build();
  await mkdir(cache, { recursive: true });
  const older = (await readdir(cache)).filter((other) => !other.startsWith(name)); // others may be writing the same
  for (const other of older) await rm(join(cache, other), { force: true });
  await writeFile(join(cache, `${name}.${process.pid}`), built);
  await rename(join(cache, `${name}.${process.pid}`), join(cache, name)); // in one step, as others may be reading
  return built;
}

/** @param {readonly string[]} sources */
async function hashSources(sources) {
  const paths = (await Promise.all(sources.map(listFiles))).flat();
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  const hash = createHash("sha256");
  for (const [index, path] of paths.entries()) hash.update(`${path}\0`).update(contents[index] ?? "");
  return hash.digest("hex");
}

/** @param {string} path @returns {Promise<string[]>} */
async function listFiles(path) {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
}
