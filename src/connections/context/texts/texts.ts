import type { Language } from "../../../platform/index.ts";
import { contextEn } from "./en.ts";
import { contextFr } from "./fr.ts";

export type ContextTexts = typeof contextEn;

/** The texts about the model's context in one language. */
export function contextTexts(language: Language): ContextTexts {
  return { en: contextEn, fr: contextFr }[language];
}
