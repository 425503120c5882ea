import { configurationFr } from "../../configuration/index.ts";
import { chatFr } from "../../chat/index.ts";
import { pageFr } from "../../connections/index.ts";
import { historyFr } from "../../history/index.ts";
import { workFr } from "../../work/index.ts";
import { createListFormat, type StoredItem } from "../../platform/index.ts";
import { labelsFr } from "./labels-fr.ts";
import type { Texts } from "./en.ts";

const list = createListFormat("fr");
const ITEMS = {
  prompt: "votre invite",
  typed: "ce que vous tapez dans les messages",
  presets: "vos exemples",
  settings: "la configuration",
  keys: "les clés",
  profiles: "les profils",
  language: "la langue",
  theme: "le thème",
} as const satisfies Record<StoredItem, string>;

export const fr: Texts = {
  ...configurationFr,
  ...chatFr,
  ...pageFr,
  ...historyFr,
  ...workFr,
  labels: labelsFr,
  restarted: "Le serveur n’a pas poursuivi la réponse, il l’a recommencée : c’est une branche à part.",
  undo: {
    preset: "L’exemple a remplacé votre texte.",
    deleted: "Supprimé.",
    edited: "Réponse modifiée.",
    reset: "Configuration réinitialisée, clés oubliées.",
  },
  storageOff:
    "Votre navigateur ne laisse rien enregistrer à cette page. Tout reste à l’écran : copiez ce dont vous avez besoin avant de quitter la page.",
  storageFull: (items) =>
    `Votre navigateur n’a plus de place pour enregistrer ${list.format(items.map((item) => ITEMS[item]))}. Ce qui n’est pas enregistré sera perdu à la fermeture de cet onglet : copiez ce dont vous avez besoin.`,
  copied: "Copié",
  copyFailed: "Le navigateur a refusé de copier. Sélectionnez le texte et faites Ctrl/⌘+C.",
};
