import type { settingsEn } from "./settings-en.ts";

export const settingsFr: typeof settingsEn = {
  baseURL: {
    label: "URL de base",
    meaning:
      "L’adresse du serveur jusqu’à /v1 inclus, à laquelle la page ajoute le chemin de chaque requête, par exemple /chat/completions.",
  },
  model: {
    label: "Modèle",
    meaning:
      "Le nom du modèle qui doit répondre, tel que le serveur l’indique dans sa liste ; un serveur qui n’en a qu’un l’ignore souvent.",
  },
  apiKey: {
    label: "Clé d’API",
    meaning:
      "Un secret que certains serveurs exigent, envoyé avec chaque requête dans l’en-tête Authorization ; laissez vide si le serveur n’en demande pas.",
  },
  temperature: {
    label: "Température",
    meaning:
      "La liberté avec laquelle le modèle choisit parmi les jetons probables : près de 0 pour des faits ou du code, autour de 1 pour des idées et des récits.",
  },
  maxTokens: {
    label: "Jetons max.",
    meaning:
      "Le plus grand nombre de jetons de la réponse, réflexion comprise : baissez-le pour gagner du temps, augmentez-le si les réponses sont coupées.",
  },
  stream: {
    label: "Au fil de l’eau",
    meaning:
      "Affiche la réponse pendant qu’elle s’écrit ; désactivez-le pour la recevoir d’un bloc, par exemple derrière un proxy qui retient les flux.",
  },
  topP: {
    label: "Top p",
    meaning:
      "Seuls comptent les jetons les plus probables qui atteignent ensemble cette probabilité : baissez-la pour écarter les mots improbables.",
  },
  seed: {
    label: "Graine",
    meaning:
      "La valeur de départ du hasard : avec la même graine, la même invite et les mêmes réglages, bien des serveurs redonnent la même réponse.",
  },
  topK: {
    label: "Top k",
    meaning:
      "Seuls comptent les jetons les plus probables, en ce nombre : baissez-le si le modèle divague ; 0 ou -1 signifie le plus souvent tous.",
  },
  minP: {
    label: "Min p",
    meaning:
      "Écarte les jetons moins probables que cette part du plus probable : augmentez-la pour qu’une température élevée reste raisonnable.",
  },
  repeatPenalty: {
    label: "Pénalité de répétition",
    meaning:
      "Rend moins probables les jetons déjà employés : montez un peu au-dessus de 1 si le modèle se répète ; 1 ne change rien.",
  },
  stop: {
    label: "Séquences d’arrêt",
    meaning:
      "La réponse s’arrête dès que le modèle écrit l’un de ces textes, que la plupart des serveurs ne reproduisent pas.",
  },
  presencePenalty: {
    label: "Pénalité de présence",
    meaning:
      "Abaisse les chances de chaque jeton déjà apparu, autant quel que soit le nombre de fois : augmentez-la pour faire venir d’autres sujets.",
  },
  frequencyPenalty: {
    label: "Pénalité de fréquence",
    meaning:
      "Abaisse les chances d’un jeton un peu plus à chaque apparition : augmentez-la si les mêmes mots reviennent sans cesse.",
  },
  extraBody: {
    label: "Corps JSON en plus",
    meaning:
      "Des champs en JSON ajoutés tels quels à chaque requête, pour un réglage de votre serveur qui n’a pas de champ ici.",
  },
  timeLimit: {
    label: "Délai (s)",
    meaning:
      "Met fin à l’échange quand le serveur n’a rien envoyé pendant ce nombre de secondes ; une longue invite ou un gros modèle peut demander des minutes.",
  },
  pictureSide: {
    label: "Images, au plus (px)",
    meaning:
      "Une image dont le plus grand côté compte davantage de pixels est réduite avant d’être jointe ; plus de pixels montrent plus de détails, et coûtent plus de jetons et de temps.",
  },
};
