import { labelsOf } from "./setting-words.ts";
import { settingsEn } from "./settings-en.ts";

/** The name of each setting in the form, in links and in profiles. */
export const settingLabelsEn = labelsOf(settingsEn);

/** The texts in the markup of the Configuration, by their `data-text` key. A test compares the two. */
export const configurationLabelsEn = {
  ...settingLabelsEn,
  whatIs: "What does this mean:",
  modelPlaceholder: "the loaded one",
  noLimit: "no limit",
  notSent: "not sent",
  apiKeyPlaceholder: "none",
  remember: "Remember on this device",
  rememberHint:
    "Stored unencrypted in this browser. Whoever uses this browser can read it; opened from disk, so can any other web page file on this computer.",
  more: "More",
  stopHint: "One a line; \\n for a line break.",
  extraBodyHint: "Added to each request as it is (LangChain’s modelKwargs).",
  timeLimitPlaceholder: "none",
  timeLimitHint: "Give up when the server has been silent for this long.",
  pictureSideHint: "The longest side of pictures that you attach.",
  apply: "Apply",
  reset: "Reset",
};
