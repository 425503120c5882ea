/** The formats of pictures that are known by their first bytes; a browser decodes most of them. */
export type PictureKind = "png" | "jpeg" | "gif" | "webp" | "bmp" | "ico" | "avif" | "heic" | "tiff" | "jxl";

/** In bytes: what `pictureKind` looks at. */
export const KIND_BYTES = 64;

/** The beginnings of files, in hexadecimal: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern */
const SIGNATURES: readonly (readonly [RegExp, PictureKind])[] = [
  [/^89504e470d0a1a0a/, "png"],
  [/^ffd8ff/, "jpeg"],
  [/^47494638(?:37|39)61/, "gif"], // GIF87a, GIF89a
  [/^52494646.{8}57454250/, "webp"], // RIFF…WEBP
  // "BM" alone begins many a text; the two fields after the size are 0.
  [/^424d.{8}00000000/, "bmp"],
  [/^00000100(?!00)..00/, "ico"],
  // Boxes of ISO files: `ftyp`, and a brand, which need not be the first one.
  [/^.{8}66747970(?:.{8})*?617669(?:66|73)/, "avif"], // avif, avis
  [/^.{8}66747970(?:6865(?:69|76)(?:63|78|6d|73)|6d696631|6d736631)/, "heic"], // heic, hevc …, mif1, msf1
  [/^(?:49492a00|4d4d002a)/, "tiff"],
  [/^(?:ff0a|0000000c4a584c200d0a870a)/, "jxl"],
];

/**
 * What kind of picture a file is, by its first bytes, whatever its name and its type say; `undefined`: none. An SVG is a
 * text, which every model can read, and which is never drawn.
 */
export function pictureKind(head: Uint8Array): PictureKind | undefined {
  const hex = Array.from(head.subarray(0, KIND_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return SIGNATURES.find(([signature]) => signature.test(hex))?.[1];
}
