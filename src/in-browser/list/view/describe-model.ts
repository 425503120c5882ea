import { fractionDone } from "../../../platform/index.ts";
import type { ModelsTexts } from "../texts/texts.ts";
import { type ListedModel, type ModelStatus } from "./listed-model.ts";

/** The texts of a model's row; an empty one is not shown. */
export interface ModelWords {
  readonly facts: string;
  readonly purpose: string;
  readonly state: string;
  readonly question: string;
  /** The text of the progress bar for screen readers; empty without a transfer. */
  readonly progress: string;
  readonly figures: string;
}

/** Describes a model of the list in one language. */
export function describeModel(model: ListedModel, texts: ModelsTexts): ModelWords {
  const { inBrowser } = texts;
  const size = model.bytes === undefined ? "" : inBrowser.size(model.bytes);
  const licence = model.known?.licence ?? "";
  const shipped = model.known?.purpose === "toy" ? inBrowser.shipped : "";
  return {
    facts: [size, licence, shipped].filter((fact) => fact !== "").join(" · "),
    purpose: model.known === undefined ? "" : inBrowser.purpose[model.known.purpose],
    state: describeState(model, inBrowser),
    question: describeQuestion(model.status, inBrowser),
    ...describeProgress(model, inBrowser),
  };
}

type InBrowserTexts = ModelsTexts["inBrowser"];

function describeState({ status, isInUse, bytes }: ListedModel, texts: InBrowserTexts): string {
  if (status.kind === "asking") return texts.asking(status.host);
  if (status.kind === "part") return texts.partial(status.storedBytes, bytes);
  if (status.kind === "whole") return isInUse ? texts.inUse : "";
  if (status.kind === "loaded") return texts.loaded(isInUse, status.threads, status.contextTokens);
  return "";
}

function describeQuestion(status: ModelStatus, texts: InBrowserTexts): string {
  if (status.kind === "to-remove") return texts.removeQuestion(status.storedBytes, status.isFromDisk);
  if (status.kind !== "to-download") return "";
  const { bytes, freeBytes, host } = status;
  const missing = bytes === undefined || freeBytes === undefined ? 0 : bytes - freeBytes;
  const question = texts.downloadQuestion(bytes, freeBytes, host);
  return missing > 0 ? `${question} ${texts.tooBig(missing)}` : question;
}

function describeProgress({ name, status }: ListedModel, texts: InBrowserTexts) {
  if (status.kind !== "moving" && status.kind !== "loading") return { progress: "", figures: "" };
  const { progress } = status;
  const share = progress.totalBytes === undefined ? "" : texts.percent(fractionDone(progress));
  if (status.kind === "loading") return { progress: texts.loadingModel(name), figures: share };
  const { bytesPerSecond, secondsLeft } = status.rate;
  const figures = [
    share === "" ? texts.size(progress.doneBytes) : share,
    bytesPerSecond === undefined ? "" : texts.rate(bytesPerSecond),
    secondsLeft === undefined ? "" : texts.timeLeft(secondsLeft),
  ];
  return {
    progress: status.how === "copy" ? texts.copying(name) : texts.downloading(name),
    figures: figures.filter((figure) => figure !== "").join(" · "),
  };
}
