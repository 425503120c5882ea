import type { DownloadProgress } from "../model/lm-studio.ts";
import type { ServerModel } from "../../model/server-facts.ts";
import type { Problem } from "../../../chat/index.ts";

/** What this page is doing with a model, or has done last. */
export type LmStudioStatus =
  | { readonly kind: "idle" }
  | { readonly kind: "loading"; readonly seconds: number }
  | { readonly kind: "unloading" }
  /** Loaded by this page, in so many seconds. */
  | { readonly kind: "took"; readonly seconds: number }
  | { readonly kind: "unloaded" }
  /** Nobody waits for its loading any more. */
  | { readonly kind: "left" }
  | { readonly kind: "failed"; readonly problem: Problem };

/** A model of the list. */
export interface ListedLmModel {
  readonly model: ServerModel;
  readonly status: LmStudioStatus;
  /** Questions go to it. */
  readonly isInUse: boolean;
}

/** How a download stands. */
export type LmStudioDownloadStatus =
  /** `progress` is undefined until LM Studio has answered. */
  | { readonly kind: "running"; readonly progress: DownloadProgress | undefined }
  | { readonly kind: "done" }
  /** It goes on at LM Studio, and nobody watches. */
  | { readonly kind: "left" }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface ListedLmDownload {
  readonly name: string;
  readonly status: LmStudioDownloadStatus;
}

/** All that the panel shows. */
export interface LmStudioPanelState {
  /** False with an older LM Studio, for which only commands are shown. */
  readonly canManage: boolean;
  readonly models: readonly ListedLmModel[];
  readonly downloads: readonly ListedLmDownload[];
}

/** How a model is called in sentences. */
export function nameOf({ name, id }: ServerModel): string {
  return name ?? id;
}
