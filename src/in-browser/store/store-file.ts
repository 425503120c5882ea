import type { Progress } from "../model/in-browser.ts";
import { toModelId } from "../model/to-model-id.ts";
import { ProblemError } from "../../chat/index.ts";
import { inBrowserError } from "../texts/in-browser-error.ts";
import { isGGUF, MAGIC_BYTES } from "./gguf.ts";
import { requireSpace } from "./free-bytes.ts";
import { readModel, removeSegments, writeAbout } from "./model-folder.ts";
import { lockModel } from "./model-lock.ts";
import { findModelFolder, makeModelFolder, removeModelFolder } from "./models-folder.ts";
import { nameFailure } from "./name-failure.ts";
import { createSegmentWriter } from "./segment-writer.ts";
import { errorMessage } from "../../platform/index.ts";

/** The number of bytes to read at once. */
const SLICE_BYTES = 1024 * 1024;

/**
 * Stores a copy of a file from disk, which replaces a model of the same name. When it can't be stored completely,
 * nothing of it is kept. Rejects with a ProblemError, or with the reason of an abort.
 */
export async function* storeFile(
  file: File,
  aborted: AbortSignal,
  segmentBytes: number,
): AsyncGenerator<Progress, undefined> {
  const id = toModelId(file.name);
  const head = await readSlice(file, 0, MAGIC_BYTES);
  if (!isGGUF(head)) throw inBrowserError({ kind: "not-gguf", model: id });
  try {
    const turn = await lockModel(id, aborted);
    try {
      yield* copy(id, file, turn.signal, segmentBytes);
    } finally {
      turn.end();
    }
  } catch (error) {
    throw await nameFailure(error, aborted, file.size);
  }
}

async function* copy(
  id: string,
  file: File,
  signal: AbortSignal,
  segmentBytes: number,
): AsyncGenerator<Progress, undefined> {
  const kept = await findModelFolder(id);
  const earlier = kept && (await readModel(kept));
  await requireSpace(file.size - (earlier?.storedBytes ?? 0));
  const folder = kept ?? (await makeModelFolder(id));
  const about = { url: undefined, bytes: file.size, sha256: undefined, validator: undefined, isWhole: false };
  let isWhole = false;
  try {
    await removeSegments(folder, 0);
    await writeAbout(folder, about);
    const writer = createSegmentWriter(folder, 0, segmentBytes);
    try {
      for (let start = 0; start < file.size; start += SLICE_BYTES) {
        signal.throwIfAborted();
        yield { doneBytes: start, totalBytes: file.size };
        await writer.write(await readSlice(file, start, SLICE_BYTES));
      }
    } finally {
      await writer.close();
    }
    await writeAbout(folder, { ...about, isWhole: true });
    isWhole = true;
  } finally {
    if (!isWhole) await removeModelFolder(id);
  }
  yield { doneBytes: file.size, totalBytes: file.size };
}

/** The file may have been changed, moved or deleted since it was chosen: the browser then refuses to read it. */
async function readSlice(file: File, start: number, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, start + bytes).arrayBuffer());
  } catch (error) {
    const said = errorMessage(error);
    throw new ProblemError({ kind: "unknown", said }, { cause: error });
  }
}
