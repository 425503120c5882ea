import { createApproximation } from "./approximation.ts";
import { ENCODING_NAMES, type FileTexts } from "./files-en.ts";

const { count, percent } = createApproximation("fr");

/** The texts about text files, in French. */
export const fileTextsFr: FileTexts = {
  note: ({ tokens, share }, { encoding }) =>
    [
      `≈ ${count(tokens)} ${Math.round(tokens) < 2 ? "jeton" : "jetons"}`,
      ...(share === undefined ? [] : [`${percent(share)} du contexte`]),
      ...(encoding === undefined ? [] : [ENCODING_NAMES[encoding]]),
    ].join(" · "),
  longPaste: "Ce texte est long.",
  attachPaste: "Joindre plutôt comme fichier",
};
