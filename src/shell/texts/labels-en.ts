import { configurationLabelsEn } from "../../configuration/index.ts";
import { chatLabelsEn } from "../../chat/index.ts";
import { historyLabelsEn } from "../../history/index.ts";
import { pageLabelsEn } from "../../connections/index.ts";
import { shellLabelsEn } from "./shell-labels-en.ts";
import { workLabelsEn } from "../../work/index.ts";
import { markdownEn } from "../../markdown/index.ts";

/**
 * The texts in the page's markup, by their `data-text` key. The page uses those of the markup; these are the reference
 * for other languages. A test compares the two.
 */
export const labelsEn = {
  ...markdownEn,
  ...configurationLabelsEn,
  ...chatLabelsEn,
  ...pageLabelsEn,
  ...historyLabelsEn,
  ...workLabelsEn,
  ...shellLabelsEn,
};
