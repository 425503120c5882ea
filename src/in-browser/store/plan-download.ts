import type { ModelFile } from "../model/model-file.ts";
import type { ModelRecord } from "./model-record.ts";
import type { FoundModel } from "./model-folder.ts";

/** What a download is to bring, and what of it is there. */
export interface DownloadPlan {
  readonly sha256: string | undefined;
  /** Known for sure only together with the checksum: a list of models may round. */
  readonly exactBytes: number | undefined;
  /** The bytes to go on from. */
  readonly part: FoundModel | undefined;
  /** Nothing is left to do. */
  readonly isDone: boolean;
}

/** Compares what is asked for with what is kept under the same id: its beginning, another version, or all of it. */
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
    // A file from disk, or one whose checksum was not known then, is not taken for the one that is asked for.
    isDone: isSame && kept.isWhole && kept.sha256 === sha256,
  };
}

function isSameFile(model: ModelFile, kept: ModelRecord): boolean {
  if (model.sha256 !== undefined && kept.sha256 !== undefined) return model.sha256 === kept.sha256;
  return model.url === kept.url;
}
