import type { Progress } from "../../model/in-browser.ts";
import type { KnownModel } from "../../model/model-file.ts";
import type { TransferRate } from "../../model/transfer-rate.ts";
import type { Problem } from "../../../chat/index.ts";

/** The state of a model, as its row shows it. */
export type ModelStatus =
  | { readonly kind: "absent" }
  | { readonly kind: "asking"; readonly host: string }
  /** The host has reported the size, and the user decides. */
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

/** A model in the list. */
export interface ListedModel {
  readonly id: string;
  /** Its name if the page knows it, otherwise its id. */
  readonly name: string;
  readonly bytes: number | undefined;
  readonly known: KnownModel | undefined;
  readonly status: ModelStatus;
  /** Prompts are sent to it. */
  readonly isInUse: boolean;
  /** The failure of the last attempt. */
  readonly failure: { readonly problem: Problem; readonly canRetry: boolean } | undefined;
}
