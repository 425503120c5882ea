import { linkStylesheet } from "./link-stylesheet.ts";
import { katexStylesheet } from "./markdown/katex-stylesheet.ts";

/*
 * What libraries need beside their `import()` where the page's import map says where they are.
 * In the page that has them inside, libraries-inside.ts takes this file's place: scripts/inline-libraries.mjs
 */

/**
 * Rejects when a module can't be fetched. Firefox remembers such a module until the page is reloaded, so it is tried
 * first in a way that it forgets: https://github.com/whatwg/html/issues/6768
 */
export async function reachLibrary(specifier: string): Promise<void> {
  const response = await fetch(import.meta.resolve(specifier));
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
}

/** The host, and its port if it is an unusual one, that a module comes from. */
export function libraryHost(specifier: string): string {
  return new URL(import.meta.resolve(specifier)).host;
}

/** Links KaTeX's stylesheet into the page, once. Rejects when it can't be loaded; the next call tries again. */
export function linkFormulaStyles(): Promise<void> {
  return linkStylesheet(katexStylesheet(import.meta.resolve("katex")));
}
