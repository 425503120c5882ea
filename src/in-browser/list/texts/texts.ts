import type { Language } from "../../../platform/index.ts";
import { modelLabelsEn, modelsEn } from "./en.ts";
import { modelLabelsFr, modelsFr } from "./fr.ts";
import type { ChatTexts } from "../../../chat/index.ts";

/** The texts of the page and of the list of models. */
export interface ModelsTexts extends Omit<ChatTexts, "labels" | "inBrowser"> {
  readonly labels: ChatTexts["labels"] & typeof modelLabelsEn;
  readonly inBrowser: ChatTexts["inBrowser"] & typeof modelsEn;
}

const OWN = {
  en: { labels: modelLabelsEn, inBrowser: modelsEn },
  fr: { labels: modelLabelsFr, inBrowser: modelsFr },
};
const made = new WeakMap<ChatTexts, ModelsTexts>();

/** Adds the texts of the list to those of the page. Returns the same object for the same texts. */
export function addModelsTexts(texts: ChatTexts, language: Language): ModelsTexts {
  const known = made.get(texts);
  if (known !== undefined) return known;
  const { labels, inBrowser } = OWN[language];
  const all = {
    ...texts,
    labels: { ...texts.labels, ...labels },
    inBrowser: { ...texts.inBrowser, ...inBrowser },
  };
  made.set(texts, all);
  return all;
}
