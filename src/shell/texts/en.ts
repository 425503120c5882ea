import { configurationEn, configurationLabelsEn, settingLabelsEn } from "../../configuration/index.ts";
import { chatEn, chatWordsEn } from "../../chat/index.ts";
import { pageEn } from "../../connections/index.ts";
import { historyEn } from "../../history/index.ts";
import { workEn } from "../../work/index.ts";
import { createListFormat, type StoredItem, type Labels } from "../../platform/index.ts";
import { markdownEn, type MarkdownLabels } from "../../markdown/index.ts";

const list = createListFormat("en");
const ITEMS = {
  prompt: "your prompt",
  typed: "what you type in messages",
  presets: "your presets",
  settings: "the configuration",
  keys: "the keys",
  profiles: "the profiles",
  language: "the language",
  theme: "the theme",
} as const satisfies Record<StoredItem, string>;
const labels: Labels & MarkdownLabels & typeof chatWordsEn = {
  ...settingLabelsEn,
  whatIs: configurationLabelsEn.whatIs,
  ...markdownEn,
  ...chatWordsEn,
};

export const en = {
  ...configurationEn,
  ...chatEn,
  ...pageEn,
  ...historyEn,
  ...workEn,
  labels,
  restarted: "The server did not continue the answer, but began it again: that is a branch of its own.",
  undo: {
    preset: "The preset replaced your prompt.",
    deleted: "Deleted.",
    edited: "Answer changed.",
    reset: "Configuration reset, keys forgotten.",
  },
  storageOff:
    "Your browser lets this page store nothing. All stays on screen: copy what you need before you leave the page.",
  storageFull: (items: readonly StoredItem[]): string =>
    `Your browser has no room to save ${list.format(items.map((item) => ITEMS[item]))}. What is not saved is lost when you close this tab: copy what you need.`,
  copied: "Copied",
  copyFailed: "The browser refused to copy. Select the text and press Ctrl/⌘+C.",
};

/** Every text of the page in one language. A text that is missing in another language does not compile. */
export type Texts = typeof en;
