import { isRecord } from "../../platform/index.ts";
import type { ModelFile } from "../model/model-file.ts";

/** The information that the store saves about a model, in addition to its bytes. */
export interface ModelRecord extends Omit<ModelFile, "id"> {
  /** The host's ETag or Last-Modified for these bytes. A download is resumed only if it is still the same. */
  readonly validator: string | undefined;
  /** All bytes were received and, as far as possible, verified. */
  readonly isWhole: boolean;
}

/** Parses saved information; `undefined` when it is not valid. Never throws. */
export function parseModelRecord(value: unknown): ModelRecord | undefined {
  if (!isRecord(value) || typeof value["isWhole"] !== "boolean") return undefined;
  const { bytes } = value;
  return {
    url: textOf(value["url"]),
    bytes: typeof bytes === "number" && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined,
    sha256: textOf(value["sha256"]),
    validator: textOf(value["validator"]),
    isWhole: value["isWhole"],
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
