import type { ModelStore } from "../model/in-browser.ts";
import { describeModel } from "./describe-model.ts";
import { downloadModel } from "./download-model.ts";
import { storeFile } from "./store-file.ts";
import { freeBytes } from "./free-bytes.ts";
import { listStoredModels } from "./list-models.ts";
import { readModel } from "./model-folder.ts";
import { stopAndLockModel } from "./model-lock.ts";
import { findModelFolder, openModelsFolder, removeModelFolder } from "./models-folder.ts";
import { nameFailure } from "./name-failure.ts";
import { SEGMENT_BYTES } from "./segment-writer.ts";

/** Dependencies that tests replace. */
export interface ModelStoreOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly segmentBytes?: number;
}

/**
 * The store of models in the browser's private file system, which all tabs of this origin share. Locks prevent parallel
 * writes.
 */
export function createModelStore({
  fetch = (input, init) => globalThis.fetch(input, init),
  segmentBytes = SEGMENT_BYTES,
}: ModelStoreOptions = {}): ModelStore {
  return {
    list: () => named(listStoredModels()),
    space: () => named(measureSpace()),
    persist,
    describe: (model, signal) => describeModel(model, signal, fetch),
    download: (model, signal) => downloadModel(model, signal, fetch, segmentBytes),
    keep: (file, signal) => storeFile(file, signal, segmentBytes),
    open: (id) => named(openModel(id)),
    remove: (id) => named(removeModel(id)),
  };
}

async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw await nameFailure(error);
  }
}

async function measureSpace() {
  const models = await listStoredModels();
  const usedBytes = models.reduce((sum, { storedBytes }) => sum + storedBytes, 0);
  return { usedBytes, freeBytes: await freeBytes(), isPersistent: await promised("persisted") };
}

function persist(): Promise<boolean> {
  return promised("persist");
}

/**
 * Whether the browser guarantees (`persisted`), or agrees to guarantee (`persist`), not to delete the storage by
 * itself.
 */
async function promised(question: "persist" | "persisted"): Promise<boolean> {
  try {
    return await navigator.storage[question]();
  } catch {
    return false; // the return value reports it: a browser without this method guarantees nothing
  }
}

/** The bytes are read from disk only when they are needed. */
async function openModel(id: string): Promise<Blob | undefined> {
  const folder = await findModelFolder(id);
  const found = folder && (await readModel(folder));
  return found?.about.isWhole === true ? new Blob([...found.segments]) : undefined;
}

async function removeModel(id: string): Promise<void> {
  await openModelsFolder();
  const end = await stopAndLockModel(id);
  try {
    await removeModelFolder(id);
  } finally {
    end();
  }
}
