import type { ReadFile } from "../model/read-file.ts";
import { decodeText } from "../model/text/decode-text.ts";
import { FORMAT_BYTES, formatOf } from "../model/text/file-format.ts";

/** A larger file is more than the context of any local model. */
const LARGEST_BYTES = 2_000_000;

/**
 * Reads a file as text, whatever its name and its type say. Of a file that is too large only the first bytes are read.
 * Never rejects.
 */
export async function readTextFile(file: File): Promise<ReadFile> {
  try {
    const format = formatOf(await bytesOf(file.slice(0, FORMAT_BYTES)));
    if (format !== undefined) return { ok: false, reason: format };
    if (file.size > LARGEST_BYTES) return { ok: false, reason: "too-large" };
    const decoded = decodeText(await bytesOf(file));
    if (!decoded.ok) return decoded;
    const { ok, ...text } = decoded;
    return { ok, file: { kind: "file", name: file.name, ...text } };
  } catch {
    return { ok: false, reason: "unreadable" }; // moved, deleted, or no permission
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
