import type { Progress } from "../../model/in-browser.ts";
import type { KnownModel } from "../../model/model-file.ts";
import type { TransferRate } from "../../model/transfer-rate.ts";
import type { Problem } from "../../../chat/index.ts";

/** What is going on with a model, as far as its place in the list shows it. */
export type ModelStatus =
  | { readonly kind: "absent" }
  | { readonly kind: "asking"; readonly host: string }
  /** The host has told what there is to download; now the reader decides. */
  | {
      readonly kind: "to-download";
      readonly host: string;
      readonly bytes: number | undefined;
      readonly freeBytes: number | undefined;
    }
  | {
      readonly kind: "moving";
      readonly how: "download" | "copy";
      readonly progress: Progress;
      readonly rate: TransferRate;
    }
  | { readonly kind: "part"; readonly storedBytes: number; readonly canResume: boolean }
  | { readonly kind: "to-remove"; readonly storedBytes: number; readonly isFromDisk: boolean }
  | { readonly kind: "removing" }
  | { readonly kind: "whole"; readonly canRemove: boolean }
  | { readonly kind: "loading"; readonly progress: Progress; readonly canCancel: boolean }
  | { readonly kind: "loaded"; readonly threads: number; readonly contextTokens: number };

/** A model of the list. */
export interface ListedModel {
  readonly id: string;
  /** Its name where the page knows it, else its id. */
  readonly name: string;
  readonly bytes: number | undefined;
  readonly known: KnownModel | undefined;
  readonly status: ModelStatus;
  /** Questions go to it. */
  readonly isInUse: boolean;
  /** What the last attempt failed with. */
  readonly failure: { readonly problem: Problem; readonly canRetry: boolean } | undefined;
}
