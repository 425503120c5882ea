/** In characters. */
const LONGEST = 100;

/**
 * Converts a file name into the id of a model: without folder and `.gguf`, only letters, digits, `.`, `_` and `-`, not
 * empty, at most 100 characters, so that it can be the name of a folder. An id is not changed.
 */
export function toModelId(fileName: string): string {
  const id = fileName
    .replace(/^.*[/\\]/s, "")
    .replace(/(\.gguf)+$/i, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\w.-]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .slice(0, LONGEST)
    .replace(/^[.-]+|[.-]+$/g, "");
  if (id === "") return "model";
  return id === fileName ? id : toModelId(id);
}
