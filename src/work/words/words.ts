import { type Language, mountExplanations } from "../../platform/index.ts";
import { wireWordsEn } from "./texts/en.ts";
import { explainWord, type WordTexts } from "./texts/explain-word.ts";
import { wireWordsFr } from "./texts/fr.ts";

/** Explains each word of the page that has a button for it: settings, states, figures, and fields on the wire. */
export function mountWords(document: Document, app: { language(): Language; texts(): WordTexts }): void {
  mountExplanations(document, (word) =>
    explainWord(word, app.texts(), app.language() === "fr" ? wireWordsFr : wireWordsEn),
  );
}
