import { createNumberFormat } from "../../../platform/index.ts";
import type { ConfidenceTexts } from "./en.ts";

const numbers = createNumberFormat("fr");
const percent = (probability: number): string => `${numbers.format(100 * probability)}\u00a0%`;

export const confidenceFr: ConfidenceTexts = {
  confidence: {
    ask: "Demander les probabilités",
    askHint:
      "Envoie logprobs et top_logprobs avec chaque requête, dans le corps JSON en plus. llama.cpp et vLLM les donnent, LM Studio non.",
    none: "Cette conversation n’a pas encore de réponse.",
    notAsked:
      "Cette réponse a été demandée sans probabilités. Activez-les ci-dessus, puis appuyez sur Régénérer.",
    notKept:
      "Ce que le serveur a envoyé pour cette réponse n’est plus conservé. Appuyez sur Régénérer pour voir les probabilités.",
    notGiven: (server) => `Des probabilités ont été demandées à ${server}, qui n’en a envoyé aucune.`,
    running: "Les probabilités s’affichent quand la réponse est terminée.",
    legend: "Plus le trait sous un jeton est marqué, moins le modèle en était sûr.",
    tokens: "Jetons de la réponse",
    more: (count) => (count === 1 ? "Afficher 1 jeton de plus" : `Afficher ${count} jetons de plus`),
    alternatives: "Les plus probables ici",
    percent,
  },
};
