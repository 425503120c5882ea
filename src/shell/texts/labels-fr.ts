import { configurationLabelsFr } from "../../configuration/index.ts";
import { chatLabelsFr } from "../../chat/index.ts";
import { historyLabelsFr } from "../../history/index.ts";
import { pageLabelsFr } from "../../connections/index.ts";
import { shellLabelsFr } from "./shell-labels-fr.ts";
import { workLabelsFr } from "../../work/index.ts";
import { markdownFr } from "../../markdown/index.ts";
import type { labelsEn } from "./labels-en.ts";

export const labelsFr: typeof labelsEn = {
  ...markdownFr,
  ...configurationLabelsFr,
  ...chatLabelsFr,
  ...pageLabelsFr,
  ...historyLabelsFr,
  ...workLabelsFr,
  ...shellLabelsFr,
};
