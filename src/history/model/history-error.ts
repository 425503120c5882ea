/**
 * Why the history can't be used: `unavailable`, the browser has no database for this page, or its library can't be
 * loaded; `newer`, a newer version of the page has made it, which is left alone; `full`, the disk or the page's share of
 * it; `blocked`, an older version of the page, in another tab, does not let go of it; `failed`, anything else.
 */
export type HistoryFault = "unavailable" | "newer" | "blocked" | "full" | "failed";

export class HistoryError extends Error {
  override readonly name = "HistoryError";
  readonly kind: HistoryFault;
  /** Resolves when it is worth to try again; never rejects. */
  readonly over: Promise<unknown> | undefined;

  constructor(kind: HistoryFault, options?: ErrorOptions & { readonly over?: Promise<unknown> }) {
    super(kind, options);
    this.kind = kind;
    this.over = options?.over;
  }
}

/**
 * The error of the database as one of the history. The names are those of
 * https://www.w3.org/TR/IndexedDB/#exceptions and of https://webidl.spec.whatwg.org/#quotaexceedederror
 */
export function historyError(cause: unknown): HistoryError {
  if (cause instanceof HistoryError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : "";
  const kind = name === "QuotaExceededError" ? "full" : name === "VersionError" ? "newer" : "failed";
  return new HistoryError(kind, { cause });
}
