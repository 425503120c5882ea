import type { workLabelsEn } from "./labels-en.ts";

export const workLabelsFr: Readonly<Record<keyof typeof workLabelsEn, string>> = {
  work: "Coulisses",
  closeWork: "Retour à la discussion",
  workSubject: "Requête",
  workCode: "Code",
  workWire: "Échanges",
  workRecording: "Enregistrement",
  workConfidence: "Confiance",
  workLessons: "Leçons",
  workPaste: "Coller",
  workLadder: "Cinq étapes",
};
