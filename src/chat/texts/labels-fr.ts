import type { chatLabelsEn } from "./labels-en.ts";

/** The texts in the markup of the conversation, in French. */
export const chatLabelsFr: typeof chatLabelsEn = {
  prompt: "Invite",
  preset: "Exemple",
  ownPrompt: "Votre propre invite",
  system: "Système",
  systemPlaceholder: "Qui le modèle doit-il être ? (vide : non envoyé)",
  human: "Humain",
  humanPlaceholder: "Que voulez-vous demander ?",
  send: "Envoyer",
  sendHint: "Entrée envoie · Maj+Entrée va à la ligne",
  response: "Réponse",
  newConversation: "Nouvelle conversation",
  conversation: "Conversation",
  emptyTitle: "Rien de demandé pour l’instant",
  emptyText:
    "Choisissez un exemple ou écrivez votre invite, puis appuyez sur Envoyer. La réponse s’affiche ici à mesure que le modèle l’écrit.",
  jumpToEnd: "Aller à la fin",
  stopRun: "Arrêter",
  stopRunHint: "Échap",
  you: "Vous",
  assistant: "Assistant",
  raw: "Source",
  copyRich: "Copier mis en forme",
  serverSaid: "Le serveur a dit :",
  answerBuiltIn: "Répondre avec le modèle intégré",
};
