// @ts-check
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);

/** The project's folder, and the places in it that the scripts share. Absolute paths. */
export const ROOT = fileURLToPath(root);
export const PAGE = fileURLToPath(new URL("index.html", root));
export const CACHE = fileURLToPath(new URL("node_modules/.cache/causette/", root));
