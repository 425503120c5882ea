import type { Language } from "../../../platform/index.ts";
import type { PageTexts } from "../../texts/en.ts";
import { profilesEn } from "./en.ts";
import { profilesFr } from "./fr.ts";

/** The texts of the profiles in one language, with the labels of the page beside their own. */
export interface ProfilesTexts extends Omit<typeof profilesEn, "labels"> {
  readonly labels: PageTexts["labels"] & typeof profilesEn.labels;
}

const OWN = { en: profilesEn, fr: profilesFr };
const made = new WeakMap<PageTexts, ProfilesTexts>();

/** The texts of the profiles. The same texts of the page give the same object. */
export function profilesTexts(page: PageTexts, language: Language): ProfilesTexts {
  const known = made.get(page);
  if (known !== undefined) return known;
  const own = OWN[language];
  const all = { ...own, labels: { ...page.labels, ...own.labels } };
  made.set(page, all);
  return all;
}
