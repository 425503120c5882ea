import type { Language } from "../language.ts";
import { modelLabelsEn, modelsEn } from "./models-en.ts";
import { modelLabelsFr, modelsFr } from "./models-fr.ts";
import type { Texts } from "./texts.ts";

/** The page's texts, and those of the list of models, which come with it. */
export interface ModelsTexts extends Omit<Texts, "labels" | "inBrowser"> {
  readonly labels: Texts["labels"] & typeof modelLabelsEn;
  readonly inBrowser: Texts["inBrowser"] & typeof modelsEn;
}

const OWN = {
  en: { labels: modelLabelsEn, inBrowser: modelsEn },
  fr: { labels: modelLabelsFr, inBrowser: modelsFr },
};
const made = new WeakMap<Texts, ModelsTexts>();

/** Adds the texts of the list to those of the page. The same texts give the same object. */
export function addModelsTexts(texts: Texts, language: Language): ModelsTexts {
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
