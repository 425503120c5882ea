import { LANGUAGES } from "../../../src/markdown/refine/code-languages.ts";

/** As the page's import map does: languages are imported by a name that is made at run time, which no bundler sees. */
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
