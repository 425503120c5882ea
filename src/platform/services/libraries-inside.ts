import type * as fromCdn from "./from-cdn.ts";

/* Replaces from-cdn.ts in the page that contains its libraries, styles and fonts. */

/** Always succeeds: the library is part of the page. */
export const probeLibrary: typeof fromCdn.probeLibrary = () => Promise.resolve();

/** Always `undefined`: the library has no URL of its own. */
export const libraryAddress: typeof fromCdn.libraryAddress = () => undefined;

/** The file name of this page. */
export const libraryHost: typeof fromCdn.libraryHost = () => location.pathname.split("/").at(-1) ?? "";
