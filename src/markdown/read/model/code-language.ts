const LONGEST = 40;

/** The language that the info string of a fence names, as it is written there: `js` of `js {1,3}`. May be empty. */
export function codeLanguage(info: string | undefined): string {
  const word = /^[^\s{,:]*/.exec(info?.trim() ?? "")?.[0] ?? "";
  return word.slice(0, LONGEST);
}
