import type { BaseURLFault } from "../../../configuration/index.ts";
import type { CheckFaultTexts } from "./describe-fault.ts";
import { isLoopbackOrigin } from "../../../configuration/index.ts";
import { SERVERS, type ServerKind } from "../../model/servers.ts";
import { describeProblem, type ProblemKind, type ProblemText } from "../../../chat/index.ts";

const nameOf = (kind: ServerKind): string => (kind === "other" ? "Le serveur" : SERVERS[kind].name);
/** The kind of server is only suggested by the port. */
const guess = (kind: ServerKind): string =>
  kind === "other" ? "" : ` (à en juger par l’adresse, ce serait ${SERVERS[kind].name})`;

const EXAMPLE = "http://127.0.0.1:1234/v1";

const addresses: Readonly<Record<BaseURLFault, ProblemText & { readonly short: string }>> = {
  empty: {
    short: "Pas d’adresse",
    what: "Il n’y a aucune adresse à vérifier.",
    next: `Saisissez celle de votre serveur dans Configuration → URL de base, par exemple ${EXAMPLE}.`,
  },
  "not-a-url": {
    short: "Adresse non valable",
    what: "Le contenu de « URL de base » n’est pas une adresse.",
    next: `Elle doit ressembler à ${EXAMPLE}.`,
  },
  scheme: {
    short: "Ni http ni https",
    what: "Une page ne peut pas appeler une adresse qui commence ainsi.",
    next: "Faites-la commencer par http:// ou https://.",
  },
  credentials: {
    short: "Mot de passe visible",
    what: "L’adresse contient un nom ou un mot de passe ; les navigateurs refusent d’appeler une telle adresse.",
    next: "Retirez-le, et saisissez la clé dans Configuration → Clé d’API.",
  },
  secret: {
    short: "Clé dans l’adresse",
    what: "L’adresse contient une clé, et les adresses voyagent dans des liens et des fichiers.",
    next: "Retirez-la, et saisissez la clé dans Configuration → Clé d’API.",
  },
  fragment: {
    short: "Adresse avec #",
    what: "L’adresse continue par un #, qu’aucun serveur ne voit.",
    next: "Retirez le # et ce qui le suit.",
  },
  ipv6: {
    short: "IPv6 sans crochets",
    what: "L’adresse contient une adresse IPv6 sans crochets, si bien que son port ne peut être lu.",
    next: "Mettez-la entre crochets, par exemple http://[::1]:1234/v1.",
  },
  "blocked-port": {
    short: "Port bloqué",
    what: "Les navigateurs refusent d’appeler ce port, quoi qu’il s’y trouve.",
    next: "Faites écouter votre serveur sur un autre port, par exemple 1234 ou 8080, et saisissez celui-là.",
  },
};

/** The problems that a server may answer a check with; others are unlikely there. */
const shortProblems: Partial<Record<ProblemKind, string>> = {
  "context-overflow": "Invite trop longue",
  "rate-limited": "Trop de requêtes",
  "server-error": "Échec du serveur",
  refused: "Requête refusée",
  "model-not-found": "Modèle inconnu",
  "broken-stream": "Réponse illisible",
  "error-in-stream": "Échec du serveur",
  dropped: "Connexion perdue",
  silent: "Serveur muet",
  empty: "Réponse vide",
};

/** The name of each fault of a check, and how to fix it. */
export const doctorFaultsFr: CheckFaultTexts = {
  address: {
    short: ({ fault }) => addresses[fault].short,
    text: ({ fault }) => {
      const { what, next } = addresses[fault];
      return { what, next };
    },
  },
  redirected: {
    short: "Redirigé ailleurs",
    text: (fault, { problems }) => describeProblem(fault, problems),
  },
  "mixed-content": {
    short: "Contenu mixte",
    text: ({ origin }) => ({
      what: `Cette page est venue par https, et les navigateurs interdisent à une telle page d’appeler ${origin} par http.`,
      next: "Ouvrez la page depuis le disque ou depuis http://localhost, ou donnez au serveur une adresse https.",
    }),
  },
  "permission-denied": {
    short: "Autorisation refusée",
    text: ({ origin }) => {
      const here = isLoopbackOrigin(origin);
      const chromium = here
        ? "« Applications sur l’appareil » (Apps on device"
        : "« Réseau local » (Local network";
      const firefox = here
        ? "« Applications et services de l’appareil » (Device apps and services)"
        : "« Appareils du réseau local » (Local network devices)";
      return {
        what: `Votre navigateur ne laisse pas cette page appeler ${origin} : l’autorisation a été refusée.`,
        next: `Chrome et Edge : cliquez sur l’icône à gauche de l’adresse → Paramètres du site → ${chromium} ; « Accès au réseau local » dans les versions plus anciennes) → Autoriser. Firefox : Paramètres → Vie privée et sécurité → Permissions → ${firefox}. Puis réessayez.`,
      };
    },
  },
  "not-running": {
    short: "Serveur arrêté",
    text: ({ origin, server }, { help, os }) => ({
      what: `Rien ne répond à ${origin}${guess(server)}.`,
      ...help.start(server, os),
    }),
  },
  "cors-off": {
    short: "CORS désactivé",
    text: ({ origin, server }, { help, os, page }) => ({
      what: `Quelque chose écoute à ${origin}${guess(server)}, mais ne laisse pas cette page (origine ${page.kind === "disk" ? "null" : page.origin}) lire ses réponses : CORS est désactivé, ou la refuse.`,
      ...help.allow(server, os, page),
    }),
  },
  "headers-refused": {
    short: "En-têtes refusés",
    text: ({ origin, server }, { help, os, page }) => ({
      what: `${nameOf(server)} laisse cette page lire ses modèles à ${origin}, mais refuse les en-têtes d’une question (content-type, authorization).`,
      ...help.allow(server, os, page),
    }),
  },
  "wrong-path": {
    short: "Mauvais chemin",
    text: ({ baseURL, suggestion }) => ({
      what: `Un serveur répond à ${baseURL}, mais n’a pas de modèles à ce chemin.`,
      next:
        suggestion === undefined
          ? "Vérifiez le chemin de l’URL de base : elle finit d’ordinaire par /v1."
          : `Il les a à ${suggestion} : prenez cette adresse.`,
    }),
  },
  "not-a-model-server": {
    short: "Pas de modèles ici",
    text: ({ baseURL, contentType }) => ({
      what: `${baseURL} répond, mais pas comme un serveur de modèles (reçu : ${contentType === "" ? "un contenu sans type" : contentType}).`,
      next: "Vérifiez l’hôte et le port de l’URL de base : un autre programme y écoute.",
    }),
  },
  "key-refused": {
    short: ({ hasKey }) => (hasKey ? "Clé refusée" : "Clé manquante"),
    text: ({ server, hasKey }, { help }) => ({
      what: hasKey
        ? `${nameOf(server)} refuse la clé d’API.`
        : `${nameOf(server)} demande une clé d’API, et il n’y en a pas.`,
      ...help.key(server),
    }),
  },
  loading: {
    short: "Chargement en cours",
    text: () => ({
      what: "Le serveur est là, et charge encore son modèle.",
      next: "Attendez qu’il ait fini, puis réessayez.",
    }),
  },
  "no-model": {
    short: "Aucun modèle chargé",
    text: ({ server }, { help, os }) => ({
      what: `${nameOf(server)} répond, mais n’a aucun modèle chargé.`,
      ...help.load(server, os),
    }),
  },
  "model-gone": {
    short: "Modèle introuvable",
    text: ({ model, models }) => ({
      what: `Le serveur n’a pas (ou plus) le modèle « ${model} ».${offers(models)}`,
      next: "Choisissez-en un autre dans Configuration → Modèle, ou laissez le champ vide pour prendre celui qui est chargé.",
    }),
  },
  problem: {
    short: ({ problem }) => shortProblems[problem.kind] ?? "Échec du contrôle",
    text: ({ problem }, { problems }) => describeProblem(problem, problems),
  },
};

const SHOWN_MODELS = 3;

function offers(models: readonly string[]): string {
  if (models.length === 0) return "";
  const more = models.length - SHOWN_MODELS;
  const others = more > 1 ? ` et ${more} autres` : " et un autre";
  return ` Il a ${models.slice(0, SHOWN_MODELS).join(", ")}${more > 0 ? others : ""}.`;
}
