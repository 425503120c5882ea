import { ProblemError } from "../../chat/index.ts";
import { yieldToBrowser, libraryHost, errorMessage } from "../../platform/index.ts";

/** Half a frame, so that the page stays responsive. */
const WORK_MS = 8;
/** Less than a millisecond of work, so that the time is checked often enough. */
const PIECE_BYTES = 64 * 1024;
/** The number of bytes to read at once. */
const SLICE_BYTES = 1024 * 1024;

/** An incremental SHA-256. The browser's own one needs all bytes at once. */
export interface Checksum {
  /** Yields to the browser every few milliseconds. */
  add(bytes: Uint8Array): Promise<void>;
  /** Adds files, slice by slice. Rejects with the signal's reason. */
  addFiles(files: readonly Blob[], signal: AbortSignal): Promise<void>;
  /** Ends the computation. Returns the checksum in lower-case hexadecimal. */
  hex(): string;
}

/** Starts a checksum; loads the library at the first call. Rejects with `libraries-unreachable`. */
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
