import { describe, expect, test, vi } from "vitest";
import { readTextFile } from "../../../../src/attachments/services/read-text.ts";
import { utf16, windows1252 } from "./encoders.ts";

describe("A file", () => {
  test("is read as text, with its name and its encoding", async () => {
    const read = (bytes: Uint8Array<ArrayBuffer>) =>
      readTextFile(new File([bytes], "été.csv", { type: "image/png" }));
    const file = { kind: "file", name: "été.csv", text: "é;1\n" } as const;
    expect(await read(new TextEncoder().encode("é;1\r\n"))).toEqual({ ok: true, file });
    expect(await read(utf16("\ufeffé;1\n", "le"))).toEqual({
      ok: true,
      file: { ...file, encoding: "utf-16" },
    });
    expect(await read(windows1252("é;1\n"))).toEqual({
      ok: true,
      file: { ...file, encoding: "windows-1252" },
    });
  });

  test("of formulas or of markup is a text like any other", async () => {
    const text = '=HYPERLINK("https://example.com";A1)\n@SUM(1+1)*cmd|/C calc!A0\n<script>alert(1)</script>';
    expect(await readTextFile(new File([text], "a.csv"))).toMatchObject({ ok: true, file: { text } });
  });

  test("that is no text is refused by its content, whatever its name and its type say", async () => {
    const zip = new File(["PK\x03\x04hello"], "notes.txt", { type: "text/plain" });
    expect(await readTextFile(zip)).toEqual({ ok: false, reason: "binary" });
    expect(await readTextFile(new File(["%PDF-1.4"], "notes.txt"))).toEqual({ ok: false, reason: "pdf" });
  });

  test("of 2 GB is refused at once: only its first bytes are read", async () => {
    const huge = (start: string) => {
      const file = new File([start], "log.txt");
      Object.defineProperty(file, "size", { value: 2 ** 31 });
      return Object.assign(file, { arrayBuffer: vi.fn(() => Promise.reject(new Error("read"))) });
    };
    const log = huge("2026-01-01 started\n".repeat(10));
    expect(await readTextFile(log)).toEqual({ ok: false, reason: "too-large" });
    expect(log.arrayBuffer).not.toHaveBeenCalled();
    expect(await readTextFile(huge("%PDF-1.4"))).toEqual({ ok: false, reason: "pdf" });
  });

  test("of 2 MB is read, one byte more is not", async () => {
    expect(await readTextFile(new File(["a".repeat(2_000_000)], "a"))).toMatchObject({ ok: true });
    expect(await readTextFile(new File(["a".repeat(2_000_001)], "a"))).toEqual({
      ok: false,
      reason: "too-large",
    });
  });

  test("that the browser can't read is said to be unreadable", async () => {
    const file = new File(["a"], "a.txt");
    vi.spyOn(file, "slice").mockImplementation(() => {
      throw new DOMException("gone", "NotReadableError");
    });
    expect(await readTextFile(file)).toEqual({ ok: false, reason: "unreadable" });
  });
});
