import type { Language } from "../../language.ts";
import { contextEn } from "./context-en.ts";
import { contextFr } from "./context-fr.ts";

export type ContextTexts = typeof contextEn;

/** The texts about the model's context in one language. */
export function contextTexts(language: Language): ContextTexts {
  return { en: contextEn, fr: contextFr }[language];
}
