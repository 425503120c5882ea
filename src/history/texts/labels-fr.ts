import type { historyLabelsEn } from "./labels-en.ts";

/** The texts in the markup of the list of conversations, in French. */
export const historyLabelsFr: typeof historyLabelsEn = {
  conversations: "Conversations",
  closeConversations: "Retour à la discussion",
  searchConversations: "Rechercher",
  moreConversations: "Autres actions",
  importTitle: "Importer des conversations",
  importNow: "Importer",
  cancelImport: "Annuler",
};
