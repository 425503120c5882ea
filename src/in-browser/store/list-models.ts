import type { StoredModel } from "../model/model-file.ts";
import { toModelId } from "../model/to-model-id.ts";
import { type FoundModel, readModel } from "./model-folder.ts";
import { unlessLocked } from "./model-lock.ts";
import { openModelsFolder, removeModelFolder, unlessMissing } from "./models-folder.ts";

/**
 * All stored models, complete or partial, by name. A folder that is not a model is removed, because the user could
 * never see it.
 */
export async function listStoredModels(): Promise<readonly StoredModel[]> {
  const models = await openModelsFolder();
  const folders: FileSystemDirectoryHandle[] = [];
  for await (const handle of models.values()) {
    if (handle.kind === "directory" && handle.name === toModelId(handle.name)) folders.push(handle);
  }
  const listed = await Promise.all(folders.map(listModel));
  return listed
    .filter((model) => model !== undefined)
    .toSorted((one, other) => one.id.localeCompare(other.id));
}

async function listModel(folder: FileSystemDirectoryHandle): Promise<StoredModel | undefined> {
  const id = folder.name;
  const found = await readUnlessRemoved(folder);
  if (found === undefined) {
    // A download may have just created the folder, and not written to it yet.
    await unlessLocked(id, async () => {
      if ((await readUnlessRemoved(folder)) === undefined) await removeModelFolder(id);
    });
    return undefined;
  }
  const { about, storedBytes } = found;
  const { url, bytes, sha256, isWhole } = about;
  return { id, url, bytes, sha256, storedBytes, isWhole };
}

function readUnlessRemoved(folder: FileSystemDirectoryHandle): Promise<FoundModel | undefined> {
  return unlessMissing(readModel(folder));
}
