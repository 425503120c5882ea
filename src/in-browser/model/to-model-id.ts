/** In characters. */
const LONGEST = 100;

/**
 * The name that a model goes by: its file's name without folder and `.gguf`, of letters, digits, `.`, `_` and `-`
 * only, never empty, at most 100 characters, so that it can name a folder. An id stays as it is.
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
