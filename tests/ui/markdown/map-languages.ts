import { LANGUAGES } from "../../../src/markdown/refine/code-languages.ts";

/**
 * Adds an import map as in the page: a bundler can’t find the languages, because their names are built at run time.
 */
export function mapLanguages(): void {
  const imports = LANGUAGES.map((name) => [
    `highlight.js/lib/languages/${name}`,
    `/node_modules/highlight.js/es/languages/${name}.js`,
  ]);
  const map = document.createElement("script");
  map.type = "importmap";
  map.textContent = JSON.stringify({ imports: Object.fromEntries(imports) });
  document.head.append(map);
}
