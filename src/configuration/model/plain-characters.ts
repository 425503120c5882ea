/**
 * Invisible characters: zero-width characters, direction marks, byte-order marks, and control characters except white
 * space.
 */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Joiners are meaningful between letters of some scripts, but not next to an ASCII character. */
const JOINERS = /(^|[\0-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\0-\x7f]|$)/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** The characters that input methods for Chinese, Japanese and Korean write instead of `!` to `~`. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

/**
 * Normalizes typed or pasted text: removes invisible characters, and replaces full-width characters by ASCII and each
 * kind of space by a normal one.
 */
export function toPlainCharacters(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(JOINERS, "$1")
    .replace(SPACES, " ")
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET));
}
