import { inBrowserError } from "../texts/in-browser-error.ts";
import { parseContentRange } from "./content-range.ts";
import { errorMessage } from "../../platform/index.ts";

/** A model's file at its host. */
export interface ModelSource {
  readonly url: URL;
  readonly fetch: typeof globalThis.fetch;
}

/** What is known of the bytes that are kept. */
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
  /** `null`: there is nothing more to come. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/**
 * Asks for what is missing, and for everything where the host can't continue: it knows no ranges, or its file is
 * another one by now. Fails with `download-interrupted` or `download-refused`.
 *
 * There is no `If-Range`: hosts would have to allow it by CORS. A host that would honour it names the same validator in
 * its answer, https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7
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

/** How much there is in all, when a 206 continues just what is kept. The range is often hidden by CORS. */
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
    // The browser's own cache would hold the gigabytes a second time.
    return await fetch(url.href, { ...privately, headers, signal, cache: "no-store" });
  } catch (error) {
    throw interrupted(error, url, signal);
  }
}

/** What an error of the network means. Gives the reason of an abort. */
export function interrupted(error: unknown, { host }: URL, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const said = errorMessage(error);
  return inBrowserError({ kind: "download-interrupted", host, said }, { cause: error });
}

/** A compressed answer's length says nothing about the file's. */
function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get("content-length");
  const isCompressed = (headers.get("content-encoding") ?? "identity") !== "identity";
  return length !== null && /^\d+$/.test(length) && !isCompressed ? Number(length) : undefined;
}

function validatorOf({ headers }: Response): string | undefined {
  return headers.get("etag") ?? headers.get("last-modified") ?? undefined;
}
