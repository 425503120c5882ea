import { parseJSON } from "../../platform/index.ts";
import { type ModelRecord, parseModelRecord } from "./model-record.ts";
import { unlessMissing } from "./models-folder.ts";

/*
 * A model is a folder: model.json, and its bytes in segments 00000.part, 00001.part, …, each closed for good when it is
 * full or the download stops. So nothing that is written is ever copied again (`createWritable` on a file with content
 * copies it), and a page that dies loses the segment that was open, no more.
 */
const ABOUT = "model.json";

/** A model's folder as it was found. */
export interface FoundModel {
  readonly about: ModelRecord;
  readonly segments: readonly File[];
  readonly storedBytes: number;
}

/** The name of a segment, so that names sort as their numbers do. */
export function segmentName(index: number): string {
  return `${String(index).padStart(5, "0")}.part`;
}

/** What a folder holds; `undefined` when it tells nothing of a model. */
export async function readModel(folder: FileSystemDirectoryHandle): Promise<FoundModel | undefined> {
  const text = await (await readFile(folder, ABOUT))?.text();
  const about = text === undefined ? undefined : parseModelRecord(parseJSON(text));
  if (about === undefined) return undefined;
  const segments: File[] = [];
  for (;;) {
    // An empty one was open when the page died; behind a gap nothing can be used.
    const segment = await readFile(folder, segmentName(segments.length));
    if (segment === undefined || segment.size === 0) break;
    segments.push(segment);
  }
  const storedBytes = segments.reduce((sum, { size }) => sum + size, 0);
  return {
    about: { ...about, isWhole: about.isWhole && storedBytes === about.bytes },
    segments,
    storedBytes,
  };
}

/** Writes down what is known of a model. */
export async function writeAbout(folder: FileSystemDirectoryHandle, about: ModelRecord): Promise<void> {
  const handle = await folder.getFileHandle(ABOUT, { create: true });
  const file = await handle.createWritable();
  await file.write(JSON.stringify(about));
  await file.close();
}

/** Removes the segments from this one on. */
export async function removeSegments(folder: FileSystemDirectoryHandle, first: number): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  for (const name of names) {
    if (name !== ABOUT && name >= segmentName(first)) await folder.removeEntry(name, { recursive: true });
  }
}

async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  const handle = await unlessMissing(folder.getFileHandle(name));
  return handle && unlessMissing(handle.getFile());
}
