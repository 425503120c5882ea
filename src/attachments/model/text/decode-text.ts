import type { FileText } from "../attachment.ts";
import { formatOf } from "./file-format.ts";
import { utf16Of } from "./utf-16.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

/** A decoded text, or why the bytes are none. */
type DecodedText =
  | ({ readonly ok: true } & Pick<FileText, "text" | "encoding">)
  | { readonly ok: false; readonly reason: "binary" | "pdf" };

const BINARY: DecodedText = { ok: false, reason: "binary" };

/**
 * Decodes the bytes of a text file: UTF-8, or UTF-16 in either order of bytes, both with or without a byte order mark,
 * which is removed; else Windows-1252. Line ends CRLF become LF, as in a text that is typed; everything else stays.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const format = formatOf(bytes);
  if (format !== undefined) return { ok: false, reason: format };
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    const text = decode(bytes, utf16);
    return text === undefined || text.includes("\0") ? BINARY : decoded(text, "utf-16");
  }
  if (bytes.includes(0)) return BINARY;
  const text = decode(bytes, "utf-8");
  if (text !== undefined) return decoded(text);
  const old = decodeWindows1252(bytes);
  return old === undefined ? BINARY : decoded(old, "windows-1252");
}

function decoded(text: string, encoding?: FileText["encoding"]): DecodedText {
  const lines = text.replaceAll("\r\n", "\n");
  return { ok: true, text: lines, ...(encoding !== undefined && { encoding }) };
}

/** The text; `undefined` when the bytes are not valid in this encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the return value reports it
  }
}
