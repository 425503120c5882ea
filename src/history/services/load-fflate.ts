import { loadOnce } from "../../platform/index.ts";

/** Loads the library of zip archives, for reading and for writing. */
export const loadFflate = loadOnce(() => import("fflate"));
