import type { recordingEn } from "./en.ts";

export type RecordingTexts = typeof recordingEn;

const seconds = (ms: number): string => (ms / 1000).toFixed(1).replace(".", ",");

export const recordingFr: RecordingTexts = {
  labels: {
    recordingWithPrompt: "Avec l’invite",
    recordingSave: "Enregistrer l’échange",
    recordingOpen: "Ouvrir un enregistrement…",
    recordingHolds:
      "Le fichier contient ce qui a circulé pour cette réponse : l’adresse du serveur et la réponse telle qu’elle est arrivée, qui peut répéter l’invite ; jamais la clé d’API.",
    recordingReplay: "Relecture",
    recordingSpeed: "Vitesse",
    recordingStep: "Lecture suivante",
    recordingProgress: "Progression de la relecture",
  },
  pause: "Pause",
  goOn: "Continuer",
  speed: (factor) =>
    factor === Infinity ? "Le plus vite possible" : `× ${String(factor).replace(".", ",")}`,
  time: (now, end) => `${seconds(now)} sur ${seconds(end)} s`,
  fault: (fault) => {
    switch (fault.kind) {
      case "too-large":
        return `Le fichier est trop volumineux : au plus ${Math.round(fault.most / 1e6)} millions de caractères peuvent être lus.`;
      case "not-a-recording":
        return "Ce fichier n’est pas un enregistrement : choisissez-en un fait avec « Enregistrer l’échange ».";
      case "newer":
        return "L’enregistrement vient d’une version plus récente de cette page : mettez la vôtre à jour, puis rouvrez-le.";
      case "broken":
        return `L’enregistrement est abîmé à la ligne ${fault.line} : redemandez-le.`;
      case "unreadable":
        return "Le fichier n’a pas pu être lu : choisissez-le à nouveau.";
    }
  },
};
