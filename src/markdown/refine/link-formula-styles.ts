import { libraryAddress, loadOnce } from "../../platform/index.ts";
import { katexStylesheet } from "./katex-stylesheet.ts";
import { linkStylesheet } from "./link-stylesheet.ts";

/** What most formulas use. A font that came after the formula would change its size. */
const FONTS = [
  "1em KaTeX_Main",
  "italic 1em KaTeX_Math",
  ...[1, 2, 3, 4].map((size) => `1em KaTeX_Size${size}`),
];

/**
 * Adds KaTeX's stylesheet to the page with its usual fonts, once. Rejects if it can't be loaded; the next call tries
 * again. A page that contains its libraries also contains their styles and fonts, so nothing is loaded there.
 */
export const linkFormulaStyles = loadOnce(async () => {
  const address = libraryAddress("katex");
  if (address !== undefined) await linkStylesheet(katexStylesheet(address));
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
});
