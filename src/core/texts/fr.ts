import type { KeptThing } from "../unkept.ts";
import { createListFormat } from "./list-format.ts";
import { createNumberFormat } from "./number-format.ts";
import { createFiguresText } from "./figures-text.ts";
import type { FieldFault } from "../parse-settings.ts";
import { inBrowserFr } from "./in-browser-fr.ts";
import { labelsFr } from "./labels-fr.ts";
import { problemsFr } from "./problems-fr.ts";
import type { Texts } from "./en.ts";

const number = createNumberFormat("fr");
const list = createListFormat("fr");
const kept = {
  conversation: "cette conversation",
  prompt: "votre invite",
  settings: "la configuration",
  keys: "les clés",
  profiles: "les profils",
  language: "la langue",
  theme: "le thème",
} as const satisfies Record<KeptThing, string>;

export const fr: Texts = {
  labels: labelsFr,
  problems: problemsFr,
  inBrowser: inBrowserFr,
  states: {
    idle: "Prêt",
    loading: "Connexion",
    connecting: "Connexion",
    waiting: "Attente",
    thinking: "Réflexion",
    answering: "Réponse",
    done: "Terminé",
    cut: "Coupé",
    stopped: "Arrêté",
    incomplete: "Incomplet",
    empty: "Vide",
    failed: "Échec",
  },
  remarks: {
    idle: "",
    loading: "chargement de LangChain",
    connecting: "la requête est partie",
    slowConnecting: "pas encore de réponse : le modèle se charge peut-être, ou lit une longue invite",
    waiting: "le serveur lit l’invite",
    thinking: "le modèle réfléchit",
    answering: "",
    done: "le modèle a fini",
    cut: "la limite de jetons a mis fin à la réponse",
    stopped: "par vous ; ce qui est arrivé reste",
    incomplete: "la réponse est peut-être tronquée",
    empty: "aucune réponse n’est venue",
    failed: "voir ci-dessus",
  },
  notes: {
    refusal: "le modèle a refusé de répondre",
    toolCall: (tools) => `le modèle demande un outil : ${tools}`,
    endedByServer: (why, reason) =>
      ({
        filter: "le filtre de contenu du serveur l’a arrêtée",
        aborted: "le serveur l’a interrompue",
        error: "le serveur a signalé une erreur",
        unknown: `le serveur l’a terminée : ${reason}`,
      })[why],
  },
  toolCall: (name) => `Le modèle demande l’outil ${name}`,
  thinking: (ms: number): string => `Réflexion · ${Math.round(ms / 1000)} s`,
  thought: (ms: number | undefined): string =>
    ms === undefined ? "Réflexion" : `A réfléchi pendant ${number.format(ms / 1000)} s`,
  seconds: (ms: number): string => `${number.format(ms / 1000)} s`,
  figures: createFiguresText(number, {
    first: "premier jeton",
    rate: "jetons/s",
    read: "jetons lus",
    written: "jetons écrits",
    total: "en tout",
    reason: "motif de fin : ",
  }),
  fault: (fault: FieldFault): string => {
    switch (fault.kind) {
      case "number":
        return "Ce n’est pas un nombre.";
      case "whole-number":
        return "Il faut un nombre entier.";
      case "range":
        return fault.max === undefined ? `Au moins ${fault.min}.` : `Entre ${fault.min} et ${fault.max}.`;
      case "json-object":
        return 'Ce n’est pas un objet JSON. Exemple : {"top_k": 40}';
      case "reserved":
        return `La page envoie déjà « ${fault.name} ». Retirez-le d’ici.`;
      case "key":
        return {
          characters:
            "Cette clé contient un caractère qui ne peut pas être envoyé. Copiez de nouveau la clé entière, là où elle a été créée.",
          address: "C’est une adresse, pas une clé : mettez-la dans URL de base.",
        }[fault.fault];
      case "base-url":
        return {
          empty: "Indiquez l’adresse de votre serveur, par exemple http://127.0.0.1:1234/v1",
          "not-a-url": "Ce n’est pas une adresse. Elle doit ressembler à http://127.0.0.1:1234/v1",
          scheme: "L’adresse doit commencer par http:// ou https://",
          credentials: "Ni nom ni mot de passe dans l’adresse : mettez la clé dans Clé d’API.",
          secret:
            "Pas de clé dans l’adresse : les adresses voyagent dans des liens et des fichiers. Retirez-la, et saisissez-la dans Clé d’API.",
          fragment: "L’adresse doit s’arrêter avant le #. Retirez le # et ce qui le suit.",
          ipv6: "Une adresse IPv6 s’écrit entre crochets, par exemple http://[::1]:1234/v1",
          "blocked-port": "Les navigateurs refusent ce port. Faites écouter votre serveur sur un autre.",
        }[fault.fault];
    }
  },
  emptyPrompt: "Écrivez d’abord quelque chose à envoyer.",
  blocked: {
    lead: "Rien n’a été envoyé. À corriger d’abord :",
    field: (label: string, fault: string): string => `${label} : ${fault}`,
    go: (label: string): string => `Aller à « ${label} »`,
  },
  corrected: (from: string, to: string): string =>
    `Le serveur n’a pas de liste de modèles à ${from}, mais il en a une à ${to} : l’URL de base a été changée en conséquence.`,
  keyStays: (origin: string): string =>
    `La clé saisie reste attachée à ${origin}. Saisissez celle de cette adresse, s’il en faut une.`,
  models: {
    unknown: "Pas encore vérifié",
    asking: "Recherche du serveur…",
    found: (count: number, host: string): string =>
      `Connecté · ${host} · ${count > 1 ? `${number.format(count)} modèles` : `${count} modèle`}`,
    unreachable: (host: string): string => `Pas de connexion · ${host}`,
  },
  applied: "Appliqué.",
  undo: {
    preset: "L’exemple a remplacé votre texte.",
    conversation: "Nouvelle conversation.",
    reset: "Configuration réinitialisée, clés oubliées.",
  },
  storageOff:
    "Votre navigateur n’a plus de place pour enregistrer ceci. Tout reste à l’écran : copiez ce dont vous avez besoin avant de quitter la page.",
  useAddress: (baseURL) => `Utiliser ${baseURL}`,
  addressUsed: (baseURL) => `L’URL de base est maintenant ${baseURL}. Appuyez sur Envoyer pour redemander.`,
  storageFull: (things) =>
    `Votre navigateur n’a plus de place pour enregistrer ${list.format(things.map((thing) => kept[thing]))}. Ce qui n’est pas enregistré sera perdu à la fermeture de cet onglet : copiez ce dont vous avez besoin${things.includes("conversation") ? ", puis appuyez sur « Nouvelle conversation » pour libérer de la place" : ""}.`,
  copied: "Copié",
  copyFailed: "Le navigateur a refusé de copier. Sélectionnez le texte et faites Ctrl/⌘+C.",
};
