import type { settingsEn } from "./settings-en.ts";

export const settingsFr: typeof settingsEn = {
  baseURL: "URL de base",
  model: "Modèle",
  temperature: "Température",
  maxTokens: "Jetons max.",
  stream: "Au fil de l’eau",
  topP: "Top p",
  seed: "Graine",
  topK: "Top k",
  minP: "Min p",
  repeatPenalty: "Pénalité de répétition",
  stop: "Séquences d’arrêt",
  presencePenalty: "Pénalité de présence",
  frequencyPenalty: "Pénalité de fréquence",
  extraBody: "Corps JSON en plus",
  timeLimit: "Délai (s)",
};
