/** What no one sees: zero-width characters, direction marks, byte-order marks, and control characters but white space. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Joiners have a meaning between letters of some scripts, and none beside a character of ASCII. */
const JOINERS = /(^|[\0-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\0-\x7f]|$)/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** What an input method for Chinese, Japanese or Korean writes instead of `!` to `~`. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

/** Text as it was meant to be pasted or typed: without invisible characters, full-width ones as ASCII, each space a plain one. */
export function toPlainCharacters(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(JOINERS, "$1")
    .replace(SPACES, " ")
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET));
}
