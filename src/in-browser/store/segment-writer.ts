import { segmentName } from "./model-folder.ts";

/** The most that a page loses when it crashes. */
export const SEGMENT_BYTES = 16 * 1024 * 1024;

/** Appends bytes to the stored ones. */
export interface SegmentWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Saves the written bytes. Without it, the open segment is lost. */
  close(): Promise<void>;
}

/** Starts with a new segment of this number. This segment and all after it must have been removed. */
export function createSegmentWriter(
  folder: FileSystemDirectoryHandle,
  firstIndex: number,
  segmentBytes: number,
): SegmentWriter {
  let index = firstIndex;
  let open: FileSystemWritableFileStream | undefined;
  let written = 0;

  async function openNext(): Promise<FileSystemWritableFileStream> {
    const handle = await folder.getFileHandle(segmentName(index), { create: true });
    index += 1;
    written = 0;
    return handle.createWritable();
  }

  async function close(): Promise<void> {
    const full = open;
    open = undefined;
    await full?.close();
  }

  async function write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    for (let rest = bytes; rest.length > 0;) {
      open ??= await openNext();
      const piece = rest.subarray(0, segmentBytes - written);
      try {
        await open.write(piece);
      } catch (error) {
        open = undefined; // after an error, the stream can't be closed
        throw error;
      }
      written += piece.length;
      rest = rest.subarray(piece.length);
      if (written === segmentBytes) await close();
    }
  }

  return { write, close };
}
