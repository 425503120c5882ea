import type { Finding } from "../model/check.ts";
import { chatModels } from "../model/check-progress.ts";
import { SERVERS, type ServerKind } from "../../model/servers.ts";
import type { ServerFacts } from "../../model/server-facts.ts";
import { createNumberFormat, type Language } from "../../../platform/index.ts";
import { doctorEn, type DoctorTexts } from "./en.ts";
import { doctorFaultsFr } from "./faults-fr.ts";

const number = createNumberFormat("fr");
const nameOf = (kind: ServerKind): string =>
  kind === "other" ? "Serveur compatible avec OpenAI" : SERVERS[kind].name;

function models(facts: ServerFacts): string {
  const amount = chatModels(facts).length;
  return amount > 1 ? `${number.format(amount)} modèles` : `${amount} modèle`;
}

/** The texts of the check of the connection, in French. */
const doctorFr: DoctorTexts = {
  labels: {
    doctorTitle: "Contrôle de la connexion",
    doctorEarlier:
      "Ce résultat est ancien : quelque chose a changé depuis. Relancez le contrôle pour voir où en sont les choses.",
    doctorRetry: "Réessayer",
    doctorEmptyModel: "Laisser le modèle vide",
    doctorAnswer: "Demander un seul jeton",
    doctorAll: "Montrer toutes les étapes",
    doctorClose: "Fermer",
  },
  steps: {
    address: "Adresse",
    permission: "Autorisation du navigateur",
    reachable: "Joignable",
    cors: "CORS",
    server: "Serveur de modèles",
    models: "Liste des modèles",
    loaded: "Modèle chargé",
    headers: "En-têtes autorisés",
    answer: "Réponse d’un jeton",
  },
  states: {
    waiting: "pas vérifié",
    running: "en cours",
    asking: "votre navigateur pose une question",
    passed: "réussi",
    skipped: "inutile ici",
    failed: "échec",
  },
  answerBrowser:
    "Votre navigateur demande si cette page peut joindre votre appareil ou votre réseau : choisissez Autoriser. Le contrôle vous attend.",
  found: (finding: Finding): string => {
    switch (finding.kind) {
      case "nothing":
        return "";
      case "address":
        return finding.corrected ? `corrigée : ${finding.baseURL}` : finding.baseURL;
      case "moved":
        return `corrigée : ${finding.baseURL}, car ${finding.from} n’a pas de liste de modèles`;
      case "server":
        return nameOf(finding.server);
      case "facts":
        return models(finding.facts);
      case "model":
        return finding.id;
      case "answer":
        return `après ${number.format(finding.ms / 1000)} s`;
    }
  },
  checking: (step: string): string => `Contrôle : ${step}…`,
  works: "Tout fonctionne.",
  inBrowser: "Le modèle tourne dans ce navigateur : il n’y a pas de serveur à contrôler.",
  use: (baseURL: string): string => `Utiliser ${baseURL}`,
  asking: (host: string): string => `Contrôle de ${host}…`,
  connected: (server: ServerKind, model: string | undefined, facts: ServerFacts | undefined): string => {
    const which = model ?? (facts && models(facts));
    return ["Connecté", nameOf(server), which].filter((part) => part !== undefined).join(" · ");
  },
  faults: doctorFaultsFr,
};

export const DOCTOR_TEXTS: Readonly<Record<Language, DoctorTexts>> = { en: doctorEn, fr: doctorFr };
