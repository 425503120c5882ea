import { configurationLabelsFr } from "./configuration-labels-fr.ts";
import { chatLabelsFr } from "./chat-labels-fr.ts";
import { pageLabelsFr } from "./connections/page-labels-fr.ts";
import { shellLabelsFr } from "./shell-labels-fr.ts";
import { markdownFr } from "./markdown-fr.ts";
import type { labelsEn } from "./labels-en.ts";

export const labelsFr: typeof labelsEn = {
  ...markdownFr,
  ...configurationLabelsFr,
  ...chatLabelsFr,
  ...pageLabelsFr,
  ...shellLabelsFr,
};
