import { libraryAddress, loadOnce } from "../../platform/index.ts";
import { katexStylesheet } from "./katex-stylesheet.ts";
import { linkStylesheet } from "./link-stylesheet.ts";

/**
 * Links KaTeX's stylesheet into the page, once. Rejects when it can't be loaded; the next call tries again. A page that
 * has its libraries inside has their styles and fonts inside as well.
 */
export const linkFormulaStyles = loadOnce(async () => {
  const address = libraryAddress("katex");
  if (address !== undefined) await linkStylesheet(katexStylesheet(address));
});
