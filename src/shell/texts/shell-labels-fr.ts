import type { shellLabelsEn } from "./shell-labels-en.ts";

/** The texts in the markup of the page’s frame, in French. */
export const shellLabelsFr: typeof shellLabelsEn = {
  title: "Causette · une page pour discuter avec votre modèle local",
  tagline: "une discussion privée avec votre propre modèle",
  configuration: "Configuration",
  language: "Langue",
  theme: "Thème",
  themeSystem: "Système",
  themeLight: "Clair",
  themeDark: "Sombre",
  undo: "Annuler",
  dismiss: "Fermer",
  inBrowser: "Modèles dans ce navigateur",
  skip: "Aller à l’invite",
};
