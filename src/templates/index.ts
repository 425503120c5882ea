export {
  fillTemplate,
  parsePromptTemplate,
  parseValues,
  piecesOf,
  promptTemplate,
  type PromptTemplate,
  type Values,
  valueOf,
  variablesIn,
  variablesOf,
} from "./model/template.ts";
export { templatesEn } from "./texts/en.ts";
export { templatesFr } from "./texts/fr.ts";
export { mountValueFields } from "./view/value-fields.ts";
export { isOwnId, type OwnPresets, presetWithTexts } from "./model/own-presets.ts";
export { createOwnPresets } from "./presetting.ts";
