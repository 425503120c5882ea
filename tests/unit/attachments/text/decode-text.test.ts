import { readFile } from "node:fs/promises";
import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../../src/attachments/model/text/decode-text.ts";
import { utf16, utf8, WINDOWS_1252, windows1252 } from "./encoders.ts";

/** A text as it comes out: CRLF is LF. */
const lines = (text: string): string => text.replaceAll("\r\n", "\n");

const anyText = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
      fc.constantFrom("\r\n", "\n", "é", "`"),
    ),
  })
  .filter((text) => !text.includes("\0") && !text.startsWith("\ufeff"));

const BOM = "\ufeff";

describe("A text comes out as it was written", () => {
  test("in UTF-8, with a byte order mark or without", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, marked) => {
        fc.pre(!/^\s*%PDF-|^PK|^GIF8|^GGUF/.test(text));
        expect(decodeText(utf8(marked ? BOM + text : text))).toEqual({ ok: true, text: lines(text) });
      }),
    );
  });

  test("in UTF-16 with a byte order mark, in either order of bytes", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("le", "be"), (text, order) => {
        expect(decodeText(utf16(BOM + text, order))).toEqual({
          ok: true,
          text: lines(text),
          encoding: "utf-16",
        });
      }),
    );
  });

  test("in UTF-16 without one, when most of it is in an alphabet of Europe", () => {
    const french = fc
      .array(fc.constantFrom(..."abc ÉŒé’€\n", "\r\n", "word", "; 12,50"), { minLength: 3 })
      .map((parts) => `a;b ${parts.join("")}`);
    fc.assert(
      fc.property(french, fc.constantFrom("le", "be"), (text, order) => {
        expect(decodeText(utf16(text, order))).toEqual({ ok: true, text: lines(text), encoding: "utf-16" });
      }),
    );
  });

  test("in Windows-1252, when it is not valid UTF-8", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WINDOWS_1252)), (characters) => {
        const text = `${characters.join("")}é`;
        const bytes = windows1252(text);
        const utf8Text = Buffer.from(bytes).toString();
        fc.pre(utf8Text.includes("\ufffd") && !text.startsWith("ÿØÿ") && !/^(ÿþ|þÿ)/.test(text));
        expect(decodeText(bytes)).toEqual({ ok: true, text: lines(text), encoding: "windows-1252" });
      }),
    );
  });

  test("An old French file, as Excel writes it", () => {
    const text = "Prénom;Montant\r\nChloé;12,50 €\r\nŒuvre d’été;3\r\n";
    expect(decodeText(windows1252(text))).toEqual({ ok: true, text: lines(text), encoding: "windows-1252" });
  });

  test("An empty file is an empty text", () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: true, text: "" });
  });
});

describe("Any bytes", () => {
  test("are decoded or refused, and never have a NUL in their text", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom(0, 0, 1, 0x41, 0xff, 0xfe, 0xd8, 0xdc), { maxLength: 40 })
        .map((some) => Uint8Array.from(some)),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        const decoded = decodeText(some);
        if (decoded.ok) expect(decoded.text).not.toContain("\0");
      }),
      { numRuns: 2000 },
    );
  });
});

const HEADS: Readonly<Record<string, string>> = {
  "zip, docx, xlsx": "PK\x03\x04\x14\0\x06\0",
  "doc, xls": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
  gzip: "\x1f\x8b\x08\0",
  bzip2: "BZh91AY&SY",
  xz: "\xfd7zXZ\0",
  zstd: "(\xb5/\xfd",
  "7z": "7z\xbc\xaf'\x1c",
  rar: "Rar!\x1a\x07\x01\0",
  ELF: "\x7fELF\x02\x01\x01\0",
  sqlite: "SQLite format 3\0",
  png: "\x89PNG\r\n\x1a\n",
  jpeg: "\xff\xd8\xff\xe0",
  gif: "GIF89a",
  webp: "RIFF\x24\x10\x10\x01WEBP",
  wav: "RIFF\x24\x10\x10\x01WAVE",
  mp4: "\0\0\0 ftypisom",
  mp3: "ID3\x04\0",
  wasm: "\0asm\x01\0\0\0",
  GGUF: "GGUF\x03\0\0\0",
  "an exe": "MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0",
};

describe("Never taken for a text", () => {
  test.each(Object.entries(HEADS))("%s, whatever follows", (_, head) => {
    const rest = fc.oneof(
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: "grapheme" }).map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(rest, (bytes) => {
        const whole = Buffer.concat([Buffer.from(head, "latin1"), bytes]);
        expect(decodeText(whole)).toEqual({ ok: false, reason: "binary" });
      }),
    );
  });

  test("files of these kinds as programs write them", async () => {
    const text = Buffer.from("Some text. ".repeat(50));
    const numbers = Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251);
    const files: Readonly<Record<string, Uint8Array>> = {
      gzip: gzipSync(text),
      deflate: deflateRawSync(Buffer.from(numbers)),
      program: (await readFile(process.execPath)).subarray(0, 100_000),
      picture: await readFile("assets/causette.png"),
      model: (await readFile("assets/toy-chat.gguf")).subarray(0, 100_000),
      tar: Buffer.concat([Buffer.from("a.txt"), Buffer.alloc(507), text, Buffer.alloc(500)]),
      samples: new Uint8Array(Int16Array.from(numbers).buffer),
      "quiet samples": new Uint8Array(Int16Array.from(numbers, (each) => each % 7).buffer),
      floats: new Uint8Array(Float32Array.from(numbers).buffer),
      "UTF-32": new Uint8Array(Uint32Array.from(text).buffer),
      "UTF-32 with a byte order mark": new Uint8Array(Uint32Array.from([0xfeff, ...text]).buffer),
    };
    for (const [name, bytes] of Object.entries(files)) {
      expect(decodeText(bytes), name).toEqual({ ok: false, reason: "binary" });
    }
  });

  test("a PDF, which is named", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n%âãÏÓ\n"), bytes]);
        expect(decodeText(pdf)).toEqual({ ok: false, reason: "pdf" });
      }),
    );
  });

  test("a text with what is no character of Windows-1252", () => {
    expect(decodeText(Uint8Array.of(0x81, 0x41, 0xe9))).toEqual({ ok: false, reason: "binary" });
    expect(decodeText(Uint8Array.of(0x41, 0x01, 0xe9))).toEqual({ ok: false, reason: "binary" });
  });
});
