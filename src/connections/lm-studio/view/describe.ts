import type { DownloadProgress } from "../model/lm-studio.ts";
import type { ServerModel } from "../../model/server-facts.ts";
import { fractionDone } from "../../../platform/index.ts";
import type { LmStudioTexts } from "../texts/en.ts";
import { type ListedLmModel, type LmStudioDownloadStatus, nameOf } from "./listed.ts";

/** Describes a model, with the facts that the server reports. */
export function describeFacts(model: ServerModel, texts: LmStudioTexts): string {
  const { badges } = texts;
  return joined([
    model.name === undefined || model.name === model.id ? "" : model.id,
    model.parameters ?? "",
    model.quantization ?? "",
    model.sizeBytes === undefined ? "" : texts.size(model.sizeBytes),
    model.isLoaded === true || model.maxContextTokens === undefined ? "" : texts.upTo(model.maxContextTokens),
    model.vision === true ? badges.vision : "",
    model.tools === true ? badges.tools : "",
    model.thinking === true ? badges.thinking : "",
  ]);
}

/** Describes the current activity of a model. */
export function describeState({ model, status, isInUse }: ListedLmModel, texts: LmStudioTexts): string {
  if (status.kind === "loading") return texts.loading(nameOf(model), status.seconds);
  if (status.kind === "unloading") return texts.unloading(nameOf(model));
  const { instanceIds, contextTokens, maxContextTokens } = model;
  const loaded = texts.loaded(instanceIds?.length ?? 1, contextTokens, maxContextTokens);
  return joined([isInUse ? texts.inUse : "", model.isLoaded === true ? loaded : ""]);
}

/** Describes the result of the last activity of a model. */
export function describeNote({ model, status }: ListedLmModel, texts: LmStudioTexts): string {
  if (status.kind === "took") {
    return model.isLoaded === true ? texts.tookAndSize(status.seconds, model.sizeBytes) : "";
  }
  if (status.kind === "unloaded") return model.isLoaded === true ? "" : texts.unloaded;
  return status.kind === "left" && model.isLoaded !== true ? texts.loadLeft : "";
}

/** Describes the progress of a download: bytes, percentage, rate and remaining time, if they are known. */
export function describeFigures(progress: DownloadProgress, texts: LmStudioTexts): string {
  const { doneBytes, totalBytes, bytesPerSecond } = progress;
  const left = totalBytes === undefined ? undefined : Math.max(totalBytes - doneBytes, 0);
  const isMoving = bytesPerSecond !== undefined && bytesPerSecond > 0;
  return joined([
    texts.figures(doneBytes, totalBytes),
    totalBytes === undefined ? "" : texts.percent(fractionDone(progress)),
    isMoving ? texts.rate(bytesPerSecond) : "",
    isMoving && left !== undefined ? texts.timeLeft(left / bytesPerSecond) : "",
    bytesPerSecond === 0 && left !== 0 ? texts.standingStill : "",
  ]);
}

export function describeDownload(name: string, status: LmStudioDownloadStatus, texts: LmStudioTexts): string {
  switch (status.kind) {
    case "running":
      return status.progress === undefined ? texts.askingDownload : texts.downloadGoesOn;
    case "done":
      return texts.downloadDone(name);
    case "left":
      return texts.downloadLeft;
    case "failed":
      return "";
  }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
