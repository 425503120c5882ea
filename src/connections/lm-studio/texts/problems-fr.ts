import type { lmStudioProblemsEn } from "./problems-en.ts";

/** Ce que seule l’API propre à LM Studio peut signaler. */
export const lmStudioProblemsFr: typeof lmStudioProblemsEn = {
  "too-old": {
    what: "Ce LM Studio ne laisse pas d’autres programmes gérer ses modèles : c’est possible depuis la version 0.4.0.",
    next: "Mettez LM Studio à jour, ou servez-vous de sa commande lms.",
  },
  "download-failed": {
    what: "LM Studio a abandonné le téléchargement.",
    next: "Cherchez-en la raison dans la liste des téléchargements de LM Studio, puis réessayez.",
  },
  "not-understood": {
    what: "LM Studio a donné une réponse que cette page ne comprend pas.",
    next: "Regardez dans LM Studio même ce qu’est devenu le modèle.",
  },
};
