const NAME = "causette-models";

/** The folder of all models in the browser's private file system. Rejects with the browser's own error. */
export async function openModelsFolder(): Promise<FileSystemDirectoryHandle> {
  if (!("storage" in navigator)) throw new Error("navigator.storage is missing");
  if (!("getDirectory" in navigator.storage)) throw new Error("navigator.storage.getDirectory is missing");
  // In Safari before 26, only workers can write to these files.
  if (!("createWritable" in FileSystemFileHandle.prototype)) throw new Error("createWritable is missing");
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(NAME, { create: true });
}

/** The folder of a model; `undefined` when there is none. */
export async function findModelFolder(id: string): Promise<FileSystemDirectoryHandle | undefined> {
  const models = await openModelsFolder();
  return unlessMissing(models.getDirectoryHandle(id));
}

/** The folder of a model, which is created if necessary. */
export async function makeModelFolder(id: string): Promise<FileSystemDirectoryHandle> {
  const models = await openModelsFolder();
  return models.getDirectoryHandle(id, { create: true });
}

/** Removes the folder of a model, if there is one. */
export async function removeModelFolder(id: string): Promise<void> {
  const models = await openModelsFolder();
  await unlessMissing(models.removeEntry(id, { recursive: true }));
}

/** Resolves with `undefined` instead of rejecting with a NotFoundError. */
export async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return undefined;
    throw error;
  }
}
