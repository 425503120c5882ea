import type { chatEn } from "./en.ts";
import { createNumberFormat } from "../../platform/index.ts";
import { createFiguresText } from "./figures-text.ts";
import { inBrowserFr } from "./built-in-fr.ts";
import { PRESETS } from "../model/presets.ts";
import { problemsFr } from "./problems-fr.ts";

const number = createNumberFormat("fr");

/** With a no-break space after the number. */
const messages = (count: number, which: string): string =>
  count < 2
    ? `${number.format(count)}\u00A0message ${which}`
    : `${number.format(count)}\u00A0messages ${which}s`;

/** The texts of the conversation, in French. */
export const chatFr: typeof chatEn = {
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
  edited: "modifiée par vous",
  earlierMessages: (count) => messages(count, "précédent"),
  laterMessages: (count) => messages(count, "suivant"),
  notIncluded: (what, count) => `[${what} ${count < 2 ? "n’est pas inclus" : "ne sont pas inclus"}]`,
  continueInWords:
    "Poursuis ta dernière réponse exactement là où elle s’arrête. N’en répète rien et n’ajoute aucune introduction.",
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
  presets: PRESETS.fr,
  emptyPrompt: "Écrivez d’abord quelque chose à envoyer.",
  blocked: {
    lead: "Rien n’a été envoyé. À corriger d’abord :",
    field: (label: string, fault: string): string => `${label} : ${fault}`,
    go: (label: string): string => `Aller à « ${label} »`,
  },
  useAddress: (baseURL) => `Utiliser ${baseURL}`,
};
