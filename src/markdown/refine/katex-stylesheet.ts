/**
 * The address of KaTeX’s stylesheet, beside the module that the page’s import map names. It brings its fonts with it,
 * from the folder `fonts` at the same place. The page needs it before the first formula is drawn.
 *
 * @param entry what `import.meta.resolve("katex")` gives, such as `https://esm.sh/katex@0.19.1`
 */
export function katexStylesheet(entry: string): string {
  const url = new URL(entry);
  const root = /^.*\/katex@[\w.-]+/.exec(url.pathname)?.[0];
  if (root === undefined) return new URL("katex.min.css", url).href; // served from this machine, beside the module
  return new URL(`${root}/dist/katex.min.css`, url).href;
}
