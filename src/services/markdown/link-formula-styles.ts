import { isRecord } from "../../core/is-record.ts";
import { parseJSON } from "../../core/parse-json.ts";
import { linkStylesheet } from "./link-stylesheet.ts";
import { loadOnce } from "../load-once.ts";
import { katexStylesheet } from "./katex-stylesheet.ts";

/**
 * Links KaTeX's stylesheet into the page, once. Rejects when it can't be loaded; the next call tries again. Nothing is to
 * be linked in a page without an import map: that has its libraries, styles and fonts inside.
 */
export const linkFormulaStyles = loadOnce(async () => {
  const map = document.querySelector("script[type=importmap]");
  if (map !== null) await linkStylesheet(katexStylesheet(katexAddress(map.textContent)));
});

/** As `import.meta.resolve` gives it, which a script that is no module doesn't have. */
function katexAddress(importMap: string): string {
  const map = parseJSON(importMap);
  const imports = isRecord(map) ? map["imports"] : undefined;
  const address = isRecord(imports) ? imports["katex"] : undefined;
  return new URL(String(address), document.baseURI).href;
}
