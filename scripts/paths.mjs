// @ts-check
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);

/** The project's folder, and the folders in it that several scripts use. Absolute paths. */
export const ROOT = fileURLToPath(root);
export const PAGE = fileURLToPath(new URL("index.html", root));
export const OFFLINE_PAGE = fileURLToPath(new URL("dist/causette-offline.html", root));
export const CACHE = fileURLToPath(new URL("node_modules/.cache/causette/", root));

/** The relative path of a file of the project, with slashes on every system. @param {string} path an absolute one */
export function pathFromRoot(path) {
  return relative(ROOT, path).split(sep).join("/");
}

/** The oldest browsers that the page is built for, as esbuild names them. */
export const BROWSERS = ["chrome120", "firefox121", "safari17"];
