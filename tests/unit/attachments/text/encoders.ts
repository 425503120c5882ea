/** The characters of the bytes 0x80 to 0x9f: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const UPPER = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** All characters of Windows-1252 that a text has. */
export const WINDOWS_1252 = [
  ..."\t\n\r\f",
  ...range(0x20, 0x7f),
  ...[...UPPER].filter((each) => each.charCodeAt(0) > 0x9f),
  ...range(0xa0, 0x100),
];

function range(from: number, end: number): readonly string[] {
  return Array.from({ length: end - from }, (_, index) => String.fromCharCode(from + index));
}

export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (each) => {
    const upper = UPPER.indexOf(each);
    return upper === -1 ? each.charCodeAt(0) : 0x80 + upper;
  });
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, order: "le" | "be"): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), order === "le");
  }
  return bytes;
}
