import type { EngineState, Progress } from "../model/in-browser.ts";
import { BUILT_IN_MODEL, KNOWN_MODELS } from "../model/known-models.ts";
import type { KnownModel, ModelFile, StoredModel } from "../model/model-file.ts";
import type { TransferRate } from "../model/transfer-rate.ts";
import type { Problem } from "../../chat/index.ts";
import type { ListedModel, ModelStatus } from "./view/listed-model.ts";

/** The activity that the user started for a model; one at a time. */
export type Activity =
  | { readonly kind: "asking"; readonly abort: AbortController; readonly host: string }
  | { readonly kind: "to-download"; readonly model: ModelFile; readonly freeBytes: number | undefined }
  | {
      readonly kind: "moving";
      readonly abort: AbortController;
      readonly how: "download" | "copy";
      readonly progress: Progress;
      readonly rate: TransferRate;
    }
  | { readonly kind: "to-remove" }
  | { readonly kind: "removing" }
  | { readonly kind: "loading"; readonly abort: AbortController }
  | { readonly kind: "failed"; readonly problem: Problem; readonly retry: (() => void) | undefined };

/** The data for the list. */
export interface ListState {
  readonly kept: readonly StoredModel[];
  /** Models of typed addresses and chosen files, which may not be stored yet. */
  readonly added: ReadonlyMap<string, ModelFile>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly engine: EngineState;
  /** The model that prompts are sent to: empty for the loaded one, `undefined` while another server is used. */
  readonly chosen: string | undefined;
}

const OFFERED: readonly KnownModel[] = [BUILT_IN_MODEL, ...KNOWN_MODELS];

/** The list as it is shown: the built-in model, the known ones, then all others that are stored or were added. */
export function listModels(listState: ListState): readonly ListedModel[] {
  const offered = OFFERED.map(({ id }) => id);
  const others = [...listState.kept.map(({ id }) => id), ...listState.added.keys()];
  return [...new Set([...offered, ...others])].map((id) => listModel(id, listState));
}

/** Finds a model; a stored one takes precedence. */
export function findModel(id: string, { kept, added }: ListState): ModelFile | undefined {
  const all = [...kept, ...OFFERED];
  return added.get(id) ?? all.find((model) => model.id === id);
}

/** The host that a model is downloaded from. */
export function hostOf({ url }: ModelFile): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : "";
}

function listModel(id: string, listState: ListState): ListedModel {
  const { activities, chosen, engine } = listState;
  const known = OFFERED.find((model) => model.id === id);
  const activity = activities.get(id);
  const isInMemory = engine.kind === "loaded" && engine.id === id;
  return {
    id,
    name: known?.name ?? id,
    bytes: findModel(id, listState)?.bytes ?? known?.bytes,
    known,
    status: statusOf(id, listState, activity),
    isInUse: chosen === id || (chosen === "" && isInMemory),
    failure:
      activity?.kind === "failed"
        ? { problem: activity.problem, canRetry: activity.retry !== undefined }
        : undefined,
  };
}

function statusOf(id: string, { kept, engine }: ListState, activity: Activity | undefined): ModelStatus {
  const stored = kept.find((model) => model.id === id);
  switch (activity?.kind) {
    case "asking":
      return { kind: "asking", host: activity.host };
    case "to-download":
      return {
        kind: "to-download",
        host: hostOf(activity.model),
        bytes: activity.model.bytes,
        freeBytes: activity.freeBytes,
      };
    case "moving":
      return { kind: "moving", how: activity.how, progress: activity.progress, rate: activity.rate };
    case "to-remove":
      return {
        kind: "to-remove",
        storedBytes: stored?.storedBytes ?? 0,
        isFromDisk: stored?.url === undefined,
      };
    case "removing":
      return { kind: "removing" };
    case "loading":
    case "failed":
    case undefined:
  }
  if (engine.kind === "loading" && engine.id === id) {
    return { kind: "loading", progress: engine.progress, canCancel: activity?.kind === "loading" };
  }
  if (activity?.kind === "loading") return { kind: "loading", progress: NOTHING_YET, canCancel: true };
  if (engine.kind === "loaded" && engine.id === id) {
    return { kind: "loaded", threads: engine.threads, contextTokens: engine.contextTokens };
  }
  if (stored !== undefined && !stored.isWhole) {
    return { kind: "part", storedBytes: stored.storedBytes, canResume: stored.url !== undefined };
  }
  if (stored === undefined && id !== BUILT_IN_MODEL.id) return { kind: "absent" };
  return { kind: "whole", canRemove: stored !== undefined };
}

const NOTHING_YET: Progress = { doneBytes: 0, totalBytes: undefined };
