import { libraryAddress, loadOnce } from "../../platform/index.ts";
import { katexStylesheet } from "./katex-stylesheet.ts";
import { linkStylesheet } from "./link-stylesheet.ts";

/**
 * Adds KaTeX's stylesheet to the page, once. Rejects if it can't be loaded; the next call tries again. A page that
 * contains its libraries also contains their styles and fonts, so nothing is loaded there.
 */
export const linkFormulaStyles = loadOnce(async () => {
  const address = libraryAddress("katex");
  if (address !== undefined) await linkStylesheet(katexStylesheet(address));
});
