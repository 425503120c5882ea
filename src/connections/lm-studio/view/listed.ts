import type { DownloadProgress } from "../model/lm-studio.ts";
import type { ServerModel } from "../../model/server-facts.ts";
import type { Problem } from "../../../chat/index.ts";

/** The running or last activity of a model on this page. */
export type LmStudioStatus =
  | { readonly kind: "idle" }
  | { readonly kind: "loading"; readonly seconds: number }
  | { readonly kind: "unloading" }
  /** Loaded by this page in this time. */
  | { readonly kind: "took"; readonly seconds: number }
  | { readonly kind: "unloaded" }
  /** The page no longer waits for it to load. */
  | { readonly kind: "left" }
  | { readonly kind: "failed"; readonly problem: Problem };

/** A model in the list. */
export interface ListedLmModel {
  readonly model: ServerModel;
  readonly status: LmStudioStatus;
  /** Prompts are sent to it. */
  readonly isInUse: boolean;
}

/** The state of a download. */
export type LmStudioDownloadStatus =
  /** `progress` is `undefined` until LM Studio has responded. */
  | { readonly kind: "running"; readonly progress: DownloadProgress | undefined }
  | { readonly kind: "done" }
  /** It continues in LM Studio, but the page no longer watches it. */
  | { readonly kind: "left" }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface ListedLmDownload {
  readonly name: string;
  readonly status: LmStudioDownloadStatus;
}

/** The content of the panel. */
export interface LmStudioPanelState {
  /** False for an older LM Studio, for which only commands are shown. */
  readonly canManage: boolean;
  readonly models: readonly ListedLmModel[];
  readonly downloads: readonly ListedLmDownload[];
}

/** The name of a model in sentences. */
export function nameOf({ name, id }: ServerModel): string {
  return name ?? id;
}
