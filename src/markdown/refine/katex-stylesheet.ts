/**
 * The address of KaTeX’s stylesheet, which belongs to the module that the page’s import map names. The stylesheet
 * loads its fonts from the folder `fonts` beside it. The page needs it before the first formula is drawn.
 *
 * @param entry The result of `import.meta.resolve("katex")`, such as `https://esm.sh/katex@0.19.1`.
 */
export function katexStylesheet(entry: string): string {
  const url = new URL(entry);
  const root = /^.*\/katex@[\w.-]+/.exec(url.pathname)?.[0];
  if (root === undefined) return new URL("katex.min.css", url).href; // served by this machine, beside the module
  return new URL(`${root}/dist/katex.min.css`, url).href;
}
