import { probeModule } from "./probe-module.ts";

/*
 * What the page needs besides `import()` to load libraries through its import map. In the offline page, which contains
 * its libraries, libraries-inside.ts replaces this file (scripts/inline-libraries.mjs).
 */

/** Rejects when a library's module can't be fetched. */
export function probeLibrary(specifier: string): Promise<void> {
  return probeModule(import.meta.resolve(specifier));
}

/** The URL of a library from the import map; `undefined` in the page that contains its libraries. */
export function libraryAddress(specifier: string): string | undefined {
  return import.meta.resolve(specifier);
}

/** The host that serves a module, with its port unless it is the default one. */
export function libraryHost(specifier: string): string {
  return new URL(import.meta.resolve(specifier)).host;
}
