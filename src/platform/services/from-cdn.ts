import { reachModule } from "./reach-module.ts";

/*
 * What libraries need beside their `import()` where the page's import map says where they are.
 * In the page that has them inside, libraries-inside.ts takes this file's place: scripts/inline-libraries.mjs
 */

/** Rejects when a library's module can't be fetched. */
export function reachLibrary(specifier: string): Promise<void> {
  return reachModule(import.meta.resolve(specifier));
}

/** Where the import map says that a library is; `undefined` in the page that has its libraries inside. */
export function libraryAddress(specifier: string): string | undefined {
  return import.meta.resolve(specifier);
}

/** The host, and its port if it is an unusual one, that a module comes from. */
export function libraryHost(specifier: string): string {
  return new URL(import.meta.resolve(specifier)).host;
}
