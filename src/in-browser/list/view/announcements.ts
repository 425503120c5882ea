import { fractionDone } from "../../../platform/index.ts";
import type { ModelsTexts } from "../texts/texts.ts";
import { describeProblem } from "../../../chat/index.ts";
import { type ListedModel } from "./listed-model.ts";

/** Progress is announced at the start and at each quarter. */
const STEPS = 4;

/**
 * Decides which changes of the list screen readers announce: starts, each quarter of a transfer, ends and failures, but
 * not each progress event. Returns `undefined` when there is nothing new to announce.
 */
export function createAnnouncements() {
  let said = new Map<string, string>();

  return (models: readonly ListedModel[], texts: ModelsTexts): string | undefined => {
    const before = said;
    said = new Map(models.map((model) => [model.id, stepOf(model)]));
    const changed = models.filter(({ id }) => before.has(id) && before.get(id) !== said.get(id));
    const sentences = changed.map((model) => sentenceFor(model, before.get(model.id) ?? "", texts));
    const all = sentences.filter((sentence) => sentence !== "").join(" ");
    return all === "" ? undefined : all;
  };
}

function stepOf({ status, failure }: ListedModel): string {
  if (failure !== undefined)
    return `failed ${failure.problem.kind === "told" ? failure.problem.code : failure.problem.kind}`;
  if (status.kind !== "moving" && status.kind !== "loading") return status.kind;
  return `${status.kind} ${Math.floor(fractionDone(status.progress) * STEPS)}`;
}

function sentenceFor({ name, status, failure }: ListedModel, before: string, texts: ModelsTexts): string {
  const { inBrowser } = texts;
  if (failure !== undefined) return `${name} · ${describeProblem(failure.problem, texts.problems).what}`;
  if (status.kind === "whole") return before.startsWith("moving") ? inBrowser.kept(name) : "";
  if (status.kind === "loaded")
    return `${name} · ${inBrowser.loaded(true, status.threads, status.contextTokens)}`;
  if (status.kind === "asking") return inBrowser.asking(status.host);
  if (status.kind !== "moving" && status.kind !== "loading") return "";
  const percent = inBrowser.percent(Math.floor(fractionDone(status.progress) * STEPS) / STEPS);
  if (status.kind === "loading") return `${inBrowser.loadingModel(name)} · ${percent}`;
  const what = status.how === "copy" ? inBrowser.copying(name) : inBrowser.downloading(name);
  return `${what} · ${percent}`;
}
