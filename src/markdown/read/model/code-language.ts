const LONGEST = 40;

/** The language in the info string of a fence, as written: `js` in `js {1,3}`. Empty if there is none. */
export function codeLanguage(info: string | undefined): string {
  const word = /^[^\s{,:]*/.exec(info?.trim() ?? "")?.[0] ?? "";
  return word.slice(0, LONGEST);
}
