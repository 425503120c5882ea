import type { chatLabelsEn } from "./labels-en.ts";

/** The texts in the markup of the conversation, in French. */
export const chatLabelsFr: typeof chatLabelsEn = {
  prompt: "Invite",
  setup: "Exemple et Système",
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
  emptyTitle: "Une causette avec votre propre modèle",
  emptyText:
    "Cette page dialogue avec un modèle de langage sur votre machine, ou avec un serveur de votre choix, et avec personne d’autre.",
  notInstalled: "Pas encore installé ?",
  lookAgain: "Chercher à nouveau",
  builtInTitle: "Utiliser le modèle intégré",
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
