import { configurationLabelsEn } from "../../configuration/index.ts";
import { chatLabelsEn } from "../../chat/index.ts";
import { pageLabelsEn } from "../../connections/index.ts";
import { shellLabelsEn } from "./shell-labels-en.ts";
import { markdownEn } from "../../markdown/index.ts";

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
