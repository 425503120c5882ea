/** The languages in which code is highlighted, by their names in highlight.js. */
export const LANGUAGES: readonly string[] = [
  "bash c clojure cpp csharp css dart diff dockerfile elixir erlang go graphql haskell http ini",
  "java javascript json julia kotlin latex lua makefile markdown matlab nginx objectivec ocaml perl",
  "php powershell python r ruby rust scala scss shell sql swift typescript xml yaml",
].flatMap((line) => line.split(" "));

/** Other names that are written after a fence. */
const ALIASES = new Map(
  [
    "c#=csharp c++=cpp cjs=javascript console=shell cs=csharp docker=dockerfile golang=go h=c",
    "hpp=cpp hs=haskell html=xml js=javascript jsonc=json jsx=javascript kt=kotlin make=makefile",
    "md=markdown mjs=javascript objc=objectivec patch=diff pl=perl ps1=powershell py=python",
    "rb=ruby rs=rust sh=bash svg=xml terminal=shell tex=latex toml=ini ts=typescript",
    "tsx=typescript vue=xml yml=yaml zsh=bash",
  ].flatMap((line) =>
    line
      .split(" ")
      .map((pair): [string, string] => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  ),
);

/** The languages that may be embedded in a language. */
const INNER: Readonly<Record<string, readonly string[]>> = {
  markdown: ["xml"],
  php: ["xml"],
  shell: ["bash"],
  xml: ["javascript", "css"],
};

/** The languages to load for a word after a fence: first the language, then those embedded in it. May be empty. */
export function languagesFor(word: string): readonly string[] {
  const name = word.toLowerCase();
  const language = ALIASES.get(name) ?? name;
  return LANGUAGES.includes(language) ? [language, ...(INNER[language] ?? [])] : [];
}
