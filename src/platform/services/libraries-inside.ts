import type * as fromCdn from "./from-cdn.ts";

/* Takes the place of from-cdn.ts in the page that has its libraries, styles and fonts inside. */

/** It is there. */
export const reachLibrary: typeof fromCdn.reachLibrary = () => Promise.resolve();

/** It has no address of its own. */
export const libraryAddress: typeof fromCdn.libraryAddress = () => undefined;

/** This page itself, by its file's name. */
export const libraryHost: typeof fromCdn.libraryHost = () => location.pathname.split("/").at(-1) ?? "";
