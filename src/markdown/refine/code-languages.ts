/** The languages that code is coloured in, by their names in highlight.js. */
export const LANGUAGES: readonly string[] = [
  "bash c clojure cpp csharp css dart diff dockerfile elixir erlang go graphql haskell http ini",
  "java javascript json julia kotlin latex lua makefile markdown matlab nginx objectivec ocaml perl",
  "php powershell python r ruby rust scala scss shell sql swift typescript xml yaml",
].flatMap((line) => line.split(" "));

/** What people write behind a fence instead of those names. */
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

/** Languages that may stand inside of another one. */
const INNER: Readonly<Record<string, readonly string[]>> = {
  markdown: ["xml"],
  php: ["xml"],
  shell: ["bash"],
  xml: ["javascript", "css"],
};

/** The languages to load for a word behind a fence, the one that it names first; none if it names none. */
export function languagesFor(word: string): readonly string[] {
  const name = word.toLowerCase();
  const language = ALIASES.get(name) ?? name;
  return LANGUAGES.includes(language) ? [language, ...(INNER[language] ?? [])] : [];
}
