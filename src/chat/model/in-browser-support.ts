/** Whether this page can run a model; if not, what is in the way. */
export type InBrowserSupport =
  | "ready"
  /** Browsers refuse module workers and the private file system to a page from disk. */
  | "from-disk";
