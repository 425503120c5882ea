/** A file on the model hub, and where its folder can be listed. */
export interface HubFile {
  /** Lists the folder: a JSON array of `{type, path, size, lfs?: {oid, size}}`. */
  readonly treeURL: string;
  /** The file's path in the repository, decoded, as in the list. */
  readonly path: string;
}

const HUB = "https://huggingface.co";
const HUB_HOSTS: ReadonlySet<string> = new Set(["huggingface.co", "www.huggingface.co", "hf.co"]);

/**
 * Converts the address of a page on the hub into the address of the file: the page of a file (`/blob/`), or the list of
 * files with one open (`?show_file_info=`). Other addresses stay as they are.
 */
export function toFileAddress(url: URL): URL {
  if (!HUB_HOSTS.has(url.host)) return url;
  const corrected = new URL(HUB);
  corrected.pathname = url.pathname;
  const [, repository, kind, revision = "main", path] =
    /^(\/[^/]+\/[^/]+)(?:\/(blob|raw|resolve|tree)\/([^/]+)(?:\/(.*))?)?\/?$/.exec(url.pathname) ?? [];
  const opened = url.searchParams.get("show_file_info")?.split("/").map(encodeURIComponent).join("/");
  const file = kind === undefined || kind === "tree" ? opened : path;
  if (repository !== undefined && file) corrected.pathname = `${repository}/resolve/${revision}/${file}`;
  return corrected;
}

/**
 * How to request a file's exact size and checksum from the hub; `undefined` for other addresses.
 * https://huggingface.co/docs/hub/api
 */
export function hubFileOf(url: URL): HubFile | undefined {
  const [, repository, revision, folder = "", name] =
    /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+\/)?([^/]+)$/.exec(url.pathname) ?? [];
  if (url.origin !== HUB || repository === undefined || revision === undefined || name === undefined) {
    return undefined;
  }
  const tree = `${HUB}/api/models/${repository}/tree/${revision}/${folder}`;
  return { treeURL: tree.replace(/\/$/, ""), path: decoded(folder + name) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a single `%`: the name is used as it is
  }
}
