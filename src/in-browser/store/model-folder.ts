import { parseJSON } from "../../platform/index.ts";
import { type ModelRecord, parseModelRecord } from "./model-record.ts";
import { unlessMissing } from "./models-folder.ts";

/*
 * A model is a folder with model.json and its bytes in segments 00000.part, 00001.part, … Each segment is closed when
 * it is full or the download stops, and never opened again. So written data is never copied (`createWritable` copies
 * the content of an existing file), and a page that crashes loses only the open segment.
 */
const ABOUT = "model.json";

/** The contents of a model's folder. */
export interface FoundModel {
  readonly about: ModelRecord;
  readonly segments: readonly File[];
  readonly storedBytes: number;
}

/** The name of a segment; names sort in the order of the numbers. */
export function segmentName(index: number): string {
  return `${String(index).padStart(5, "0")}.part`;
}

/** Reads a folder; `undefined` when it does not contain a model. */
export async function readModel(folder: FileSystemDirectoryHandle): Promise<FoundModel | undefined> {
  const text = await (await readFile(folder, ABOUT))?.text();
  const about = text === undefined ? undefined : parseModelRecord(parseJSON(text));
  if (about === undefined) return undefined;
  const segments: File[] = [];
  for (;;) {
    // An empty segment was open when the page crashed; segments after a gap can't be used.
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

/** Saves the information about a model. */
export async function writeAbout(folder: FileSystemDirectoryHandle, about: ModelRecord): Promise<void> {
  const handle = await folder.getFileHandle(ABOUT, { create: true });
  const file = await handle.createWritable();
  await file.write(JSON.stringify(about));
  await file.close();
}

/** Removes this segment and all after it. */
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
