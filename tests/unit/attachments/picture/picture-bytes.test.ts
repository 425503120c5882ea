import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataSize } from "../../../../src/attachments/model/picture/data-size.ts";
import { fit } from "../../../../src/attachments/model/picture/fit.ts";
import { pictureKind, type PictureKind } from "../../../../src/attachments/model/picture/picture-kind.ts";
import { pictureSize } from "../../../../src/attachments/model/picture/picture-size.ts";

const KINDS: readonly PictureKind[] = [
  "png",
  "jpeg",
  "gif",
  "webp",
  "bmp",
  "ico",
  "avif",
  "heic",
  "tiff",
  "jxl",
];

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe("The kind of a file", () => {
  test.each([
    ["png", "89504e470d0a1a0a 0000000d49484452"],
    ["jpeg", "ffd8ffe1 00104578696600"],
    ["gif", "474946383961 0200 0300"],
    ["webp", "52494646 1a000000 57454250 5650384c"],
    ["bmp", "424d 46000000 0000 0000 36000000"],
    ["ico", "0000 0100 0200 1010"],
    ["avif", "0000001c 66747970 61766966 00000000"],
    ["avif", "0000001c 66747970 6d696631 00000000 61766966"],
    ["heic", "00000018 66747970 68656963 00000000"],
    ["heic", "00000018 66747970 6d696631 00000000 68656963"],
    ["tiff", "49492a00 08000000"],
    ["tiff", "4d4d002a 00000008"],
    ["jxl", "ff0a fa7f"],
    ["jxl", "0000000c 4a584c20 0d0a870a"],
  ])("is %s by its first bytes: %s", (kind, hex) => {
    expect(pictureKind(bytes(hex))).toBe(kind);
  });

  test("is none of a picture for texts, programs and documents", () => {
    const none = [
      "BM is a name",
      "GIF89 is a format",
      "<svg xmlns='…'>",
      "%PDF-1.7",
      "MZ",
      "PK\x03\x04",
      "",
      "{}",
    ];
    for (const words of none) expect(pictureKind(text(words)), words).toBeUndefined();
    expect(pictureKind(bytes("fffe 6100"))).toBeUndefined(); // UTF-16
    expect(pictureKind(bytes("00000018 66747970 69736f6d 00000200"))).toBeUndefined(); // a film
  });
});

describe("The size that a file says that it has", () => {
  test.each<[PictureKind, string, number, number]>([
    ["png", "89504e470d0a1a0a 0000000d 49484452 00000200 00000300", 512, 768],
    ["gif", "474946383961 0200 0300", 2, 3],
    ["bmp", "424d 46000000 00000000 36000000 28000000 07000000 fbffffff", 7, 5],
    ["jpeg", "ffd8 ffe0 0004 0000 ff ffdb 0003 00 ffc2 0011 08 0010 0020 03", 32, 16],
    ["webp", "52494646 1a000000 57454250 56503858 0a000000 00000000 ff0100 030000", 512, 4],
    ["webp", "52494646 1a000000 57454250 5650384c 0a000000 2f 01c00000", 2, 4],
    ["webp", "52494646 1a000000 57454250 56503820 0a000000 000000 9d012a 0a00 1400", 10, 20],
    ["avif", "00 69737065 00000000 00000100 00000080 69737065 00000000 00000001 00000001", 256, 128],
  ])("is read from the head of a %s", (kind, hex, width, height) => {
    expect(pictureSize(kind, bytes(hex))).toEqual({ width, height });
  });

  test("is unknown when the head ends too early", () => {
    for (const kind of KINDS) expect(pictureSize(kind, bytes("ffd8ff"))).toBeUndefined();
  });

  test("is read from any bytes without an error or an endless loop", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.uint8Array({ maxLength: 200 }), (kind, head) => {
        const size = pictureSize(kind, head);
        expect(size === undefined || (size.width >= 0 && size.height >= 0)).toBe(true);
        pictureKind(head);
      }),
    );
    const markers = new Uint8Array(10_000).fill(0xff);
    markers[1] = 0xd8;
    expect(pictureSize("jpeg", markers)).toBeUndefined();
  });
});

test("A picture is made smaller only when it is too large, keeps its proportion, and is never empty", () => {
  const side = fc.integer({ min: 1, max: 30_000 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 16, max: 4096 }), (width, height, most) => {
      const fitted = fit({ width, height }, most);
      expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
      const scale = Math.min(1, most / Math.max(width, height));
      expect(Math.max(fitted.width, fitted.height)).toBe(Math.round(Math.max(width, height) * scale));
      const exact = Math.max(1, Math.min(width, height) * scale);
      expect(Math.abs(Math.min(fitted.width, fitted.height) - exact)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test("The number of bytes of a data URL is that of what it holds", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 99 }), (held) => {
      const url = `data:image/png;base64,${Buffer.from(held).toString("base64")}`;
      expect(dataSize(url)).toBe(held.length);
    }),
  );
});
