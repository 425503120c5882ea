/** Whether this page can run a model; if not, why. */
export type InBrowserSupport =
  | "ready"
  /** Browsers do not allow module workers and the private file system on a page from disk. */
  | "from-disk";
