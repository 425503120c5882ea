import type { PictureKind } from "./picture-kind.ts";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size that the beginning of a file says that it has, in pixels, so that it need not be decoded to be refused;
 * `undefined` when it does not say. Never throws, whatever the bytes.
 */
export function pictureSize(kind: PictureKind, head: Uint8Array): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    return readSize(kind, view);
  } catch {
    return undefined; // it ends too early
  }
}

/** The name of the first chunk of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
const IHDR = 0x49484452;

function readSize(kind: PictureKind, view: DataView): PictureSize | undefined {
  switch (kind) {
    case "png":
      if (view.getUint32(12) !== IHDR) return undefined;
      return { width: view.getUint32(16), height: view.getUint32(20) };
    case "jpeg":
      return jpegSize(view);
    case "gif":
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case "webp":
      return webpSize(view);
    case "bmp":
      return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    case "avif":
    case "heic":
      return extentOf(view);
    case "ico": // at most 256 pixels, or with a PNG inside, which the decoder reads
    case "tiff":
    case "jxl":
      return undefined;
  }
}

/** The frame header is the first marker from C0 to CF that is not a table: ITU-T T.81, B.1.1.3. */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill bytes
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(view: DataView): PictureSize | undefined {
  const form = String.fromCharCode(view.getUint8(15));
  if (form === "X") return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (form === "L") {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}

/** The largest `ispe` box of an ISO file: ISO/IEC 23008-12, 6.5.3. A picture in tiles has one for each, too. */
function extentOf(view: DataView): PictureSize | undefined {
  let largest: PictureSize | undefined;
  for (let at = 0; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || pixelsOf(found) > pixelsOf(largest)) largest = found;
  }
  return largest;
}

export function pixelsOf({ width, height }: PictureSize): number {
  return width * height;
}
