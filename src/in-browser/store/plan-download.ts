import type { ModelFile } from "../model/model-file.ts";
import type { ModelRecord } from "./model-record.ts";
import type { FoundModel } from "./model-folder.ts";

/** What a download has to fetch, and what is stored already. */
export interface DownloadPlan {
  readonly sha256: string | undefined;
  /** The size is exact only together with the checksum; a list of models may round it. */
  readonly exactBytes: number | undefined;
  /** The stored part to resume from. */
  readonly part: FoundModel | undefined;
  /** The model is complete. */
  readonly isDone: boolean;
}

/**
 * Compares a requested model with the stored one of the same id, which may be its beginning, another version, or
 * complete.
 */
export function planDownload(model: ModelFile, found: FoundModel | undefined): DownloadPlan {
  const kept = found?.about;
  const isSame = kept !== undefined && isSameFile(model, kept);
  const sha256 = model.sha256 ?? (isSame ? kept.sha256 : undefined);
  const known = model.sha256 === undefined && isSame ? kept : model;
  const exactBytes = sha256 === undefined ? undefined : known.bytes;
  const isTooLong = exactBytes !== undefined && found !== undefined && found.storedBytes > exactBytes;
  return {
    sha256,
    exactBytes,
    part: isSame && !isTooLong ? found : undefined,
    // A file from disk, or one whose checksum was unknown, is not accepted as the requested file.
    isDone: isSame && kept.isWhole && kept.sha256 === sha256,
  };
}

function isSameFile(model: ModelFile, kept: ModelRecord): boolean {
  if (model.sha256 !== undefined && kept.sha256 !== undefined) return model.sha256 === kept.sha256;
  return model.url === kept.url;
}
