/** What the first bytes of files say that are no text, or may look like one: in Latin-1. */
const BINARY = [
  "PK\x03\x04", // zip, and what is one: docx, xlsx, pptx, odt, epub, jar
  "PK\x05\x06", // an empty zip
  "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", // doc, xls, ppt, msg
  "\x1f\x8b", // gzip
  "BZh91AY&SY",
  "\xfd7zXZ\0",
  "\x28\xb5\x2f\xfd", // zstd
  "7z\xbc\xaf\x27\x1c",
  "Rar!\x1a\x07",
  "\x7fELF",
  "\xcf\xfa\xed\xfe", // Mach-O
  "\xca\xfe\xba\xbe", // a class of Java, or Mach-O
  "\0asm",
  "SQLite format 3\0",
  "\x89PNG\r\n\x1a\n",
  "\xff\xd8\xff", // JPEG
  "GIF87a",
  "GIF89a",
  "II*\0",
  "MM\0*",
  "ID3\x03",
  "ID3\x04",
  "OggS\0",
  "fLaC\0",
  "\x1a\x45\xdf\xa3", // Matroska, WebM
  "wOFF\0",
  "wOF2\0",
  "GGUF",
];

/** How many bytes from the beginning `formatOf` looks at. */
export const FORMAT_BYTES = 32;

/** A format of files that are no text, by how a file begins; `undefined`: it may be a text. */
export function formatOf(bytes: Uint8Array): "binary" | "pdf" | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, FORMAT_BYTES));
  if (start.trimStart().startsWith("%PDF-")) return "pdf";
  // Sound, video and pictures say what they are after a length.
  if (/^RIFF[^]{4}(?:WEBP|WAVE|AVI )|^[^]{4}ftyp/.test(start)) return "binary";
  return BINARY.some((magic) => start.startsWith(magic)) ? "binary" : undefined;
}
