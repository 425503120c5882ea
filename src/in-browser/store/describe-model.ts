import { isRecord } from "../../platform/index.ts";
import { type HubFile, hubFileOf } from "../model/hub-address.ts";
import type { ModelFile } from "../model/model-file.ts";

/** A longer wait is not worth the optional information. */
const LIMIT_MS = 15_000;

type Known = Pick<ModelFile, "bytes" | "sha256">;

/**
 * Adds the exact size and checksum that the host reports to a model; without a report, the model is not changed.
 * Requests only unknown values. Rejects only with the reason of an abort.
 */
export async function describeModel(
  model: ModelFile,
  aborted: AbortSignal,
  fetch: typeof globalThis.fetch,
): Promise<ModelFile> {
  aborted.throwIfAborted();
  if (model.url === undefined || (model.bytes !== undefined && model.sha256 !== undefined)) return model;
  const url = new URL(model.url, location.href);
  const signal = AbortSignal.any([aborted, AbortSignal.timeout(LIMIT_MS)]);
  const privately = { credentials: "omit", referrerPolicy: "no-referrer", mode: "cors", signal } as const;

  async function ask<T>(
    address: string,
    method: "GET" | "HEAD",
    read: (response: Response) => T,
  ): Promise<Awaited<T> | undefined> {
    try {
      const response = await fetch(address, { ...privately, method });
      return response.ok ? await read(response) : undefined;
    } catch {
      aborted.throwIfAborted();
      return undefined; // the return value reports it; the download reports what is wrong with this host
    }
  }

  const file = hubFileOf(url);
  const listed =
    file && (await ask(file.treeURL, "GET", async (response) => findInTree(await response.json(), file)));
  const known = listed ?? (await ask(url.href, "HEAD", sizeOf));
  return known === undefined ? model : { ...model, ...known };
}

function findInTree(tree: unknown, { path }: HubFile): Known | undefined {
  const entries: readonly unknown[] = Array.isArray(tree) ? tree : [];
  const entry = entries.filter(isRecord).find((entry) => entry["type"] === "file" && entry["path"] === path);
  const lfs = isRecord(entry?.["lfs"]) ? entry["lfs"] : {};
  const bytes = lfs["size"] ?? entry?.["size"];
  const { oid } = lfs;
  const sha256 = typeof oid === "string" && /^[\da-f]{64}$/i.test(oid) ? oid.toLowerCase() : undefined;
  return isSize(bytes) ? { bytes, sha256 } : undefined;
}

function sizeOf({ headers }: Response): Known | undefined {
  const length = headers.get("content-length") ?? "";
  const isCompressed = (headers.get("content-encoding") ?? "identity") !== "identity";
  return /^\d+$/.test(length) && !isCompressed ? { bytes: Number(length), sha256: undefined } : undefined;
}

function isSize(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
