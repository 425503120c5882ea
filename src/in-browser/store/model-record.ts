import { isRecord } from "../../platform/index.ts";
import type { ModelFile } from "../model/model-file.ts";

/** What the store writes down about a model, beside its bytes. */
export interface ModelRecord extends Omit<ModelFile, "id"> {
  /** The host's ETag or Last-Modified for these bytes: a part is continued only where it still holds. */
  readonly validator: string | undefined;
  /** All bytes have come, and were checked as far as they can be. */
  readonly isWhole: boolean;
}

/** What was written down, read again; `undefined` where it is none of ours. Never throws. */
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
