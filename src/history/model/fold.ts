const NOT_ASCII = /[^\0-\x7F]+/;
const ALL_NOT_ASCII = /[^\0-\x7F]+/g;

/** Letters that Unicode does not take apart, and signs that are one for who types them. All in lower case. */
const REPLACED: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ς: "σ", "’": "'", ʼ: "'" };

/**
 * A text as the search compares it: lower case, without accents, with `œ` as `oe`. Each character is folded on its own,
 * so that the beginning of a text can be folded alone.
 */
export function foldText(text: string): string {
  if (isASCII(text)) return text.toLowerCase();
  // Few characters of most texts have accents: those alone are taken apart, which costs far more than the rest.
  return text.replace(ALL_NOT_ASCII, foldForeign).toLowerCase();
}

export function isASCII(text: string): boolean {
  return !NOT_ASCII.test(text);
}

/** The single characters that were folded. There are at most 64 K of them, and some ten in the texts of a language. */
const folded = new Map<string, string>();

function foldForeign(run: string): string {
  if (run.length > 1) return fold(run);
  let found = folded.get(run);
  if (found === undefined) folded.set(run, (found = fold(run)));
  return found;
}

function fold(run: string): string {
  return run
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[œæßς’ʼ]/g, (letter) => REPLACED[letter] ?? letter);
}
