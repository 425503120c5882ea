import type { SettingsDraft } from "../model/settings.ts";

/** The name of each setting in the form, in links and in profiles. */
export const settingsEn = {
  baseURL: "Base URL",
  model: "Model",
  temperature: "Temperature",
  maxTokens: "Max tokens",
  stream: "Stream",
  topP: "Top p",
  seed: "Seed",
  topK: "Top k",
  minP: "Min p",
  repeatPenalty: "Repeat penalty",
  stop: "Stop sequences",
  presencePenalty: "Presence penalty",
  frequencyPenalty: "Frequency penalty",
  extraBody: "Extra JSON body",
  timeLimit: "Time limit (s)",
} satisfies Record<keyof SettingsDraft, string>;
