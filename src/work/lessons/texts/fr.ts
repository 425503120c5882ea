import type { Labels, Language } from "../../../platform/index.ts";
import { lessonsEn } from "./en.ts";

const lessonsFr: typeof lessonsEn = {
  labels: {
    ladderTitle: "De fetch à LangChain",
    ladderAbout:
      "Cinq pages qui posent la même question et affichent la même réponse. Chacune est la plus courte qui fonctionne, et s’ouvre d’un double-clic.",
    ladderOnlyChanges: "Seulement ce qui change",
    ladderCopy: "Copier",
    ladderSave: "Télécharger cette page",
  },
  steps: {
    fetch: {
      title: "fetch",
      adds: "Une requête, une réponse : du JSON vers /chat/completions, du JSON en retour. On attend la réponse entière.",
    },
    events: {
      title: "Les événements du serveur, à la main",
      adds: "Le premier mot est là tout de suite. Une lecture peut s’arrêter au milieu d’une ligne : il faut donc recoller les lignes.",
    },
    openai: {
      title: "openai",
      adds: "La bibliothèque lit le flux et transforme les erreurs du serveur en exceptions. L’import map lui donne une version exacte.",
    },
    langchain: {
      title: "LangChain",
      adds: "La même interface pour les modèles de tous les fournisseurs.",
    },
    chain: {
      title: "LangChain, avec modèle d’invite et analyseur",
      adds: "Invite, modèle et analyseur sont les maillons d’une chaîne, remplaçables un à un. Cette page a la même forme.",
    },
  },
  listing: (title) => `La page de l’étape « ${title} »`,
  added: "ajouté :",
  removed: "retiré :",
  hidden: (lines) => (lines === 1 ? "1 ligne inchangée" : `${lines} lignes inchangées`),
};

/** The texts of the lessons in one language. */
export interface LessonsTexts extends Omit<typeof lessonsEn, "labels"> {
  readonly labels: Labels;
}

export function lessonsTexts(language: Language): LessonsTexts {
  return { en: lessonsEn, fr: lessonsFr }[language];
}
