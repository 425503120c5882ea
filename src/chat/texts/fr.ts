import { templatesFr } from "../../templates/index.ts";
import type { chatEn } from "./en.ts";
import { toolsFr } from "../../tools/index.ts";
import { attachmentsFr } from "../../attachments/index.ts";
import { structuredFr } from "../../structured/index.ts";
import { createNumberFormat } from "../../platform/index.ts";
import { createFiguresText } from "./figures-text.ts";
import { figureWordsFr, stateMeaningsFr } from "./meanings-fr.ts";
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
  attachments: attachmentsFr,
  structured: structuredFr,
  templates: templatesFr,
  tools: toolsFr,
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
    roundsOver: (tools, rounds) =>
      `après ${rounds === 1 ? "1 tour automatique" : `${rounds} tours automatiques`}, les outils s’arrêtent ; le modèle en demande un autre : ${tools}`,
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
  calls: {
    args: (name) => `Arguments de ${name}`,
    result: (name) => `Résultat de ${name}`,
    doubled: "Le même appel une fois de plus.",
    unknown:
      "Cette page n’a pas d’outil de ce nom : le modèle l’a inventé, ou un autre programme le propose. Vous pouvez saisir un résultat.",
    notJSON: (fault) => `Ces arguments ne sont pas du JSON : ${fault}`,
    noObject: "Ces arguments sont du JSON, mais pas un objet.",
    sendAll: (count) => `Envoyer les ${count} résultats`,
    missing: (count) => (count === 1 ? "il manque 1 résultat" : `il manque ${count} résultats`),
    asText: (names) =>
      `Le modèle a écrit un appel d’outil sous forme de texte (${names}), dans un format que le serveur n’a pas reconnu.`,
  },
  thinking: (ms: number): string => `Réflexion · ${Math.round(ms / 1000)} s`,
  thought: (ms: number | undefined): string =>
    ms === undefined ? "Réflexion" : `A réfléchi pendant ${number.format(ms / 1000)} s`,
  seconds: (ms: number): string => `${number.format(ms / 1000)} s`,
  figures: createFiguresText(number, figureWordsFr, "\u00A0: "),
  figureWords: figureWordsFr,
  stateMeanings: stateMeaningsFr,
  presets: PRESETS.fr,
  emptyPrompt: "Écrivez d’abord quelque chose à envoyer.",
  blocked: {
    lead: "Rien n’a été envoyé. À corriger d’abord :",
    field: (label: string, fault: string): string => `${label} : ${fault}`,
    go: (label: string): string => `Aller à « ${label} »`,
  },
  useAddress: (baseURL) => `Utiliser ${baseURL}`,
};
