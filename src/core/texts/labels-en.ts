import { configurationLabelsEn } from "./configuration-labels-en.ts";
import { chatLabelsEn } from "./chat-labels-en.ts";
import { pageLabelsEn } from "./connections/page-labels-en.ts";
import { shellLabelsEn } from "./shell-labels-en.ts";
import { markdownEn } from "./markdown-en.ts";

/**
 * The texts that stand in the page's markup, by their `data-text` key. The markup itself carries them into the page (a test
 * compares the two); here they are for other languages to be held against.
 */
export const labelsEn = {
  ...markdownEn,
  ...configurationLabelsEn,
  ...chatLabelsEn,
  ...pageLabelsEn,
  ...shellLabelsEn,
};
