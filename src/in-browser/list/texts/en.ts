import { createByteFormat } from "../../../platform/index.ts";
import type { ModelAddressFault } from "../../model/to-model-file.ts";
import type { KnownModel } from "../../model/model-file.ts";
import type { StorageSpace } from "../../model/in-browser.ts";

const bytes = createByteFormat("en");
const count = (amount: number, one: string, many: string): string =>
  `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`;

/** The texts in the markup of the list of models. */
export const modelLabelsEn = {
  modelList: "Models",
  tryAgain: "Try again",
  modelAddress: "Address of a .gguf file",
  addModel: "Add",
  modelFromDisk: "From disk…",
  modelPage: "Its page at the hub",
  useModel: "Use",
  downloadModel: "Download",
  resumeModel: "Resume",
  cancel: "Cancel",
  unloadModel: "Unload",
  removeModel: "Delete",
};

/** The texts about models in this browser that contain values. Sizes are bytes, `share` is 0 to 1. */
export const modelsEn = {
  purpose: {
    toy: "A toy, made to show this page working: it answers the presets, and knows next to nothing else.",
    small: "The smallest real one: quick to download and to answer, and often wrong.",
    balanced: "Short answers, summaries and rewording, in English.",
    best: "The most able of these: follows instructions best, and speaks several languages, French among them.",
  } satisfies Record<KnownModel["purpose"], string>,
  shipped: "comes with the page",
  size: (size: number): string => bytes.size(size),
  percent: (share: number): string => `${Math.floor(share * 100)}%`,
  rate: (bytesPerSecond: number): string => bytes.rate(bytesPerSecond),
  timeLeft: (seconds: number): string => {
    if (seconds < 60) return `${Math.ceil(seconds)} s left`;
    const minutes = Math.ceil(seconds / 60);
    return minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
  },
  asking: (host: string): string => `Asking ${host} for the exact size …`,
  downloadQuestion: (size: number | undefined, left: number | undefined, host: string): string => {
    const what = size === undefined ? "The size is unknown" : `${bytes.size(size)} (${bytes.exact(size)})`;
    const room = left === undefined ? "" : ` There is room for ${bytes.size(left)} in this browser.`;
    return `Download from ${host}? ${what}.${room}`;
  },
  tooBig: (missing: number): string => `It lacks ${bytes.size(missing)}: delete another model first.`,
  removeQuestion: (size: number, isFromDisk: boolean): string =>
    `Delete ${bytes.size(size)} for good? To have the model again, you must ${isFromDisk ? "choose its file" : "download it"} again.`,
  partial: (stored: number, total: number | undefined): string =>
    total === undefined
      ? `${bytes.size(stored)} have come; the rest is missing.`
      : `${bytes.size(stored)} of ${bytes.size(total)} have come; the rest is missing.`,
  downloading: (model: string): string => `Downloading ${model}`,
  copying: (model: string): string => `Copying ${model} into this browser`,
  loadingModel: (model: string): string => `Loading ${model} into memory`,
  kept: (model: string): string => `${model} is complete.`,
  inUse: "In use; loaded into memory with the next question.",
  loaded: (isInUse: boolean, threads: number, contextTokens: number): string =>
    `${isInUse ? "In use, loaded" : "Loaded"} · ${count(threads, "thread", "threads")} · context of ${count(contextTokens, "token", "tokens")}`,
  space: ({ usedBytes, freeBytes }: StorageSpace): string => {
    const used = usedBytes === 0 ? "" : `The models take ${bytes.size(usedBytes)}.`;
    const left = freeBytes === undefined ? "" : `There is room for ${bytes.size(freeBytes)} in this browser.`;
    return `${used} ${left}`.trim();
  },
  notPersistent:
    "The browser has not promised to keep these models: it may clear them when the disk runs full.",
  addressFault: {
    empty: "Paste the address of a .gguf file, for example from huggingface.co",
    "not-a-url": "This is not an address. It should look like https://huggingface.co/…/model.gguf",
    scheme: "The address must begin with https:// or http://",
    credentials: "No name or password in the address.",
    "not-gguf": "The address must lead to a file that ends in .gguf",
    split: "This is one part of a model in several files. Only models in one file can run here.",
    kept: "A model of this name is in the list already. Delete it first to replace it.",
  } satisfies Record<ModelAddressFault | "kept", string>,
};
