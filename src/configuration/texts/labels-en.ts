import { settingsEn } from "./settings-en.ts";

/** The texts in the markup of the Configuration, by their `data-text` key. A test compares the two. */
export const configurationLabelsEn = {
  ...settingsEn,
  modelPlaceholder: "the loaded one",
  noLimit: "no limit",
  notSent: "not sent",
  apiKey: "API key",
  apiKeyPlaceholder: "none",
  remember: "Remember on this device",
  rememberHint:
    "Stored unencrypted in this browser. Whoever uses this browser can read it; opened from disk, so can any other web page file on this computer.",
  more: "More",
  stopHint: "One a line; \\n for a line break.",
  extraBodyHint: "Added to each request as it is (LangChain’s modelKwargs).",
  timeLimitPlaceholder: "none",
  timeLimitHint: "Give up when the server has been silent for this long.",
  apply: "Apply",
  reset: "Reset",
};
