import { isFault } from "../model/import/imported.ts";
import { readImport } from "./read-import.ts";

/** What exports are called; other files are not opened. */
const NAME = /\.(json|jsonl|zip)$/i;
const ARCHIVE = /\.zip$/i;

/** In milliseconds: after that, a file is so large that the import, which shows its progress, may read it. */
const LONGEST_MS = 5000;

/**
 * Whether a file holds conversations, which the import reads: an archive, or JSON whose first record is one, or one of a
 * newer page, of which the import says so. Never rejects.
 */
export async function isExport(file: File): Promise<boolean> {
  if (!NAME.test(file.name) || ARCHIVE.test(file.name)) return ARCHIVE.test(file.name);
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    for await (const read of readImport(file, signal)) return !isFault(read) || read.reason === "newer";
    return false;
  } catch {
    return signal.aborted;
  }
}
