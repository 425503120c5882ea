import type { SettingName, SettingWords } from "./setting-words.ts";

/** The label of each setting in the form, and what it does, in one sentence. */
export const settingsEn = {
  baseURL: {
    label: "Base URL",
    meaning:
      "The address of the server up to and including /v1, to which the page adds the path of each request, such as /chat/completions.",
  },
  model: {
    label: "Model",
    meaning:
      "The name of the model that is to answer, as the server lists it; a server with only one model often ignores it.",
  },
  apiKey: {
    label: "API key",
    meaning:
      "A secret that some servers ask for, sent with each request in the header Authorization; leave it empty for a server that asks for none.",
  },
  temperature: {
    label: "Temperature",
    meaning:
      "How freely the model chooses among likely tokens: near 0 for facts and code, around 1 for ideas and stories.",
  },
  maxTokens: {
    label: "Max tokens",
    meaning:
      "The largest number of tokens that the answer may have, thinking included: lower it to save time, raise it when answers are cut.",
  },
  stream: {
    label: "Stream",
    meaning:
      "Shows the answer while it is being written; switch it off to get the whole answer in one piece, for example behind a proxy that holds streams back.",
  },
  topP: {
    label: "Top p",
    meaning:
      "Only the likeliest tokens that together reach this probability are considered: lower it to leave out unlikely words.",
  },
  seed: {
    label: "Seed",
    meaning:
      "The start value for random choices: with the same seed, prompt and settings, many servers give the same answer again.",
  },
  topK: {
    label: "Top k",
    meaning:
      "Only this many of the likeliest tokens are considered: lower it when the model drifts off; 0 or -1 usually means all.",
  },
  minP: {
    label: "Min p",
    meaning:
      "Leaves out tokens that are less likely than this share of the likeliest one: raise it to keep a high temperature sensible.",
  },
  repeatPenalty: {
    label: "Repeat penalty",
    meaning:
      "Makes tokens that were already used less likely: raise it a little above 1 when the model repeats itself; 1 changes nothing.",
  },
  stop: {
    label: "Stop sequences",
    meaning:
      "The answer ends as soon as the model writes one of these texts, which most servers leave out of the answer.",
  },
  presencePenalty: {
    label: "Presence penalty",
    meaning:
      "Lowers the chance of each token that has already occurred, by the same amount however often: raise it to get new topics.",
  },
  frequencyPenalty: {
    label: "Frequency penalty",
    meaning:
      "Lowers the chance of a token more each time it has occurred: raise it when the same words come again and again.",
  },
  extraBody: {
    label: "Extra JSON body",
    meaning:
      "Fields in JSON that are added to each request as they are, for a setting of your server that has no field here.",
  },
  timeLimit: {
    label: "Time limit (s)",
    meaning:
      "Ends the run when the server has sent nothing for this many seconds; a long prompt or a large model may need minutes.",
  },
  pictureSide: {
    label: "Pictures, at most (px)",
    meaning:
      "A picture whose longer side has more pixels is made smaller before it is attached; more pixels show more detail, and cost more tokens and time.",
  },
} satisfies Readonly<Record<SettingName, SettingWords>>;
