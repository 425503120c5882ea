import { inBrowserError } from "../texts/in-browser-error.ts";
import { parseContentRange } from "./content-range.ts";
import { errorMessage } from "../../platform/index.ts";

/** The file of a model on its host. */
export interface ModelSource {
  readonly url: URL;
  readonly fetch: typeof globalThis.fetch;
}

/** What is known about the stored bytes. */
export interface StoredPart {
  readonly storedBytes: number;
  readonly totalBytes: number | undefined;
  readonly validator: string | undefined;
}

/** What the host sends: the bytes from `start` on. */
export interface Delivery {
  readonly start: number;
  readonly totalBytes: number | undefined;
  readonly validator: string | undefined;
  /** `null`: there are no more bytes. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/**
 * Requests the missing bytes, or the whole file when the host can't continue: it does not support ranges, or the file
 * has changed. Rejects with `download-interrupted` or `download-refused`.
 *
 * `If-Range` is not sent, because hosts would have to allow it with CORS. A host that supports it sends the same
 * validator in its response, https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7
 */
export async function requestModel(
  source: ModelSource,
  kept: StoredPart,
  signal: AbortSignal,
): Promise<Delivery> {
  if (kept.storedBytes > 0) {
    const response = await ask(source, { range: `bytes=${kept.storedBytes}-` }, signal);
    const range = parseContentRange(response.headers.get("content-range"));
    const validator = validatorOf(response);
    if (response.status === 416 && range?.totalBytes === kept.storedBytes) {
      await response.body?.cancel();
      return { start: kept.storedBytes, totalBytes: kept.storedBytes, validator: kept.validator, body: null };
    }
    if (response.status === 206) {
      const totalBytes = continuedTotal(response, kept);
      if (totalBytes !== undefined)
        return { start: kept.storedBytes, totalBytes, validator, body: response.body };
    } else if (response.status !== 416) return wholeDelivery(source, response);
    await response.body?.cancel();
  }
  return wholeDelivery(source, await ask(source, {}, signal));
}

/** The total size, if a 206 continues exactly the stored part. CORS often hides the range. */
function continuedTotal(response: Response, kept: StoredPart): number | undefined {
  const range = parseContentRange(response.headers.get("content-range"));
  const length = lengthOf(response);
  const totalBytes = range?.totalBytes ?? (length === undefined ? undefined : kept.storedBytes + length);
  const validator = validatorOf(response);
  const isSame =
    (range === undefined ? kept.totalBytes !== undefined : range.start === kept.storedBytes) &&
    (kept.totalBytes === undefined || totalBytes === kept.totalBytes) &&
    (kept.validator === undefined || validator === undefined || validator === kept.validator);
  return isSame ? totalBytes : undefined;
}

function wholeDelivery({ url: { host } }: ModelSource, response: Response): Delivery {
  const { ok, status, body } = response;
  if (!ok || status === 206) throw inBrowserError({ kind: "download-refused", host, status });
  return { start: 0, totalBytes: lengthOf(response), validator: validatorOf(response), body };
}

async function ask({ url, fetch }: ModelSource, headers: Record<string, string>, signal: AbortSignal) {
  try {
    const privately = { credentials: "omit", referrerPolicy: "no-referrer", mode: "cors" } as const;
    // The browser's cache would store the gigabytes a second time.
    return await fetch(url.href, { ...privately, headers, signal, cache: "no-store" });
  } catch (error) {
    throw interrupted(error, url, signal);
  }
}

/** Converts a network error into a ProblemError; returns the reason of an abort. */
export function interrupted(error: unknown, { host }: URL, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const said = errorMessage(error);
  return inBrowserError({ kind: "download-interrupted", host, said }, { cause: error });
}

/** The length of a compressed response is not the length of the file. */
function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get("content-length");
  const isCompressed = (headers.get("content-encoding") ?? "identity") !== "identity";
  return length !== null && /^\d+$/.test(length) && !isCompressed ? Number(length) : undefined;
}

function validatorOf({ headers }: Response): string | undefined {
  return headers.get("etag") ?? headers.get("last-modified") ?? undefined;
}
