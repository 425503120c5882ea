/**
 * The characters of the bytes 0x80 to 0x9f; a space for those that are none:
 * https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const UPPER = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The control characters of text files: bell, backspace, tab, line breaks, form feed, end of file in DOS, escape. */
const CONTROLS: ReadonlySet<number> = new Set([7, 8, 9, 10, 11, 12, 13, 26, 27]);

/** The character of each byte; empty for a byte that is in no text. */
const CHARACTERS = Array.from({ length: 0x100 }, (_, byte) => {
  if (byte < 0x20) return CONTROLS.has(byte) ? String.fromCharCode(byte) : "";
  if (byte === 0x7f) return "";
  return byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : (UPPER[byte - 0x80] ?? "").trim();
});

/**
 * Decodes a text in Windows-1252; `undefined` when it has bytes that are in no text. With a table of its own, because
 * the decoder of some versions of Node takes Windows-1252 for Latin-1: https://github.com/nodejs/node/issues/56542
 */
export function decodeWindows1252(bytes: Uint8Array): string | undefined {
  const characters = Array.from(bytes, (byte) => CHARACTERS[byte] ?? "");
  return characters.includes("") ? undefined : characters.join("");
}
