import { labelsOf } from "./setting-words.ts";
import { settingsFr } from "./settings-fr.ts";
import type { configurationLabelsEn } from "./labels-en.ts";

/** The name of each setting in the form, in links and in profiles. */
export const settingLabelsFr = labelsOf(settingsFr);

/** The texts in the markup of the Configuration, in French. */
export const configurationLabelsFr: typeof configurationLabelsEn = {
  ...settingLabelsFr,
  whatIs: "Explication :",
  modelPlaceholder: "celui qui est chargé",
  noLimit: "sans limite",
  notSent: "non envoyé",
  apiKeyPlaceholder: "aucune",
  remember: "Retenir sur cet appareil",
  rememberHint:
    "Enregistrée en clair dans ce navigateur : quiconque s’en sert peut la lire et, si la page est ouverte depuis le disque, toute autre page locale aussi.",
  more: "Plus",
  stopHint: "Une par ligne ; \\n pour un saut de ligne.",
  extraBodyHint: "Ajouté tel quel à chaque requête (modelKwargs de LangChain).",
  timeLimitPlaceholder: "aucun",
  timeLimitHint: "Abandonner quand le serveur reste muet aussi longtemps.",
  pictureSideHint: "Le plus grand côté des images jointes.",
  apply: "Appliquer",
  reset: "Réinitialiser",
};
