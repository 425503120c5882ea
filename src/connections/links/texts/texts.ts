import type { Language } from "../../../platform/index.ts";
import type { PageTexts } from "../../texts/en.ts";
import { linksEn } from "./en.ts";
import { linksFr } from "./fr.ts";

/** The texts of links, with the page's labels. */
export interface LinksTexts extends Omit<typeof linksEn, "labels"> {
  readonly labels: PageTexts["labels"] & typeof linksEn.labels;
}

/** The texts of links in one language; `texts` are the page's in the same one. */
export function linksTexts(language: Language, texts: PageTexts): LinksTexts {
  const own = { en: linksEn, fr: linksFr }[language];
  return { ...own, labels: { ...texts.labels, ...own.labels } };
}
