import type { structuredLabelsEn } from "./labels-en.ts";

/** The texts in the markup of structured answers, in French. */
export const structuredLabelsFr: typeof structuredLabelsEn = {
  schemaTitle: "Répondre en JSON",
  schemaAbout:
    "Le serveur fait répondre le modèle en JSON conforme à ce schéma, pour toutes les réponses de cette conversation. Il est envoyé sous le nom response_format.",
  schemaExamples: "Exemples",
  schemaText: "Schéma JSON",
  schemaName: "Nom du schéma",
  schemaStrict: "Strict : le serveur doit s’y tenir exactement",
  schemaDone: "Terminé",
  schemaRemove: "Répondre sans schéma",
};
