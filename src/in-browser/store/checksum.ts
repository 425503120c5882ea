import { ProblemError } from "../../chat/index.ts";
import { yieldToBrowser, libraryHost, errorMessage } from "../../platform/index.ts";

/** Half a frame: the page stays quick. */
const WORK_MS = 8;
/** Less than a millisecond's work, so that the clock is looked at often enough. */
const PIECE_BYTES = 64 * 1024;
/** What is read back at once. */
const SLICE_BYTES = 1024 * 1024;

/** SHA-256 of bytes that come one after the other. The browser's own takes them only all at once. */
export interface Checksum {
  /** Steps aside for the page every few milliseconds. */
  add(bytes: Uint8Array): Promise<void>;
  /** The same for files, slice by slice. Rejects with the signal's reason. */
  addFiles(files: readonly Blob[], signal: AbortSignal): Promise<void>;
  /** Ends it: hexadecimal, in small letters. */
  hex(): string;
}

/** Loads the library with the first one. Fails with `libraries-unreachable`. */
export async function startChecksum(): Promise<Checksum> {
  const { sha256 } = await importSHA2();
  const hash = sha256.create();
  let restedAt = performance.now();

  async function add(bytes: Uint8Array): Promise<void> {
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      hash.update(bytes.subarray(start, start + PIECE_BYTES));
      if (performance.now() - restedAt < WORK_MS) continue;
      await yieldToBrowser();
      restedAt = performance.now();
    }
  }

  async function addFiles(files: readonly Blob[], signal: AbortSignal): Promise<void> {
    for (const file of files) {
      for (let start = 0; start < file.size; start += SLICE_BYTES) {
        signal.throwIfAborted();
        await add(new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer()));
      }
    }
  }

  const hex = (): string => [...hash.digest()].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  return { add, addFiles, hex };
}

async function importSHA2() {
  try {
    return await import("@noble/hashes/sha2.js");
  } catch (error) {
    const host = libraryHost("@noble/hashes/sha2.js");
    const said = errorMessage(error);
    throw new ProblemError({ kind: "libraries-unreachable", host, said }, { cause: error });
  }
}
