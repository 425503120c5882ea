import type { shellLabelsEn } from "./shell-labels-en.ts";

/** The texts in the markup of the page’s frame, in French. */
export const shellLabelsFr: typeof shellLabelsEn = {
  title: "Causette · une page pour discuter avec votre modèle local",
  configuration: "Configuration",
  closeConfiguration: "Retour à la discussion",
  partServer: "Serveur",
  partModel: "Modèle",
  partSampling: "Échantillonnage",
  partLink: "Lien",
  language: "Langue",
  theme: "Thème",
  themeSystem: "Système",
  themeLight: "Clair",
  themeDark: "Sombre",
  undo: "Annuler",
  dismiss: "Fermer",
  inBrowser: "Modèles dans ce navigateur",
  skip: "Aller à l’invite",
  promptWidth: "Largeur de l’invite",
  shortcuts: "Raccourcis clavier",
  keyEnter: "Entrée",
  keyShift: "Maj",
  shortcutSend: "Envoyer l’invite",
  shortcutLine: "Aller à la ligne",
  shortcutSearch: "Chercher dans les conversations",
  shortcutStop: "Fermer ce qui est ouvert, sinon arrêter la réponse",
};
