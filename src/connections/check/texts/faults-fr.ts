import type { BaseURLFault } from "../../../configuration/index.ts";
import type { CheckFaultTexts, ShortFaultTexts } from "./describe-fault.ts";
import { isLoopbackOrigin } from "../../model/loopback.ts";
import { SERVERS, type ServerKind } from "../../model/servers.ts";
import { describeProblem, type ProblemKind, type ProblemText } from "../../../chat/index.ts";

const nameOf = (kind: ServerKind): string => (kind === "other" ? "Le serveur" : SERVERS[kind].name);
/** Nothing has said yet what it is: the port alone suggests it. */
const guess = (kind: ServerKind): string =>
  kind === "other" ? "" : ` (à en juger par l’adresse, ce serait ${SERVERS[kind].name})`;

const EXAMPLE = "http://127.0.0.1:1234/v1";

const addresses: Readonly<Record<BaseURLFault, ProblemText>> = {
  empty: {
    what: "Il n’y a aucune adresse à vérifier.",
    next: `Saisissez celle de votre serveur dans Configuration → URL de base, par exemple ${EXAMPLE}.`,
  },
  "not-a-url": {
    what: "Le contenu de « URL de base » n’est pas une adresse.",
    next: `Elle doit ressembler à ${EXAMPLE}.`,
  },
  scheme: {
    what: "Une page ne peut pas appeler une adresse qui commence ainsi.",
    next: "Faites-la commencer par http:// ou https://.",
  },
  credentials: {
    what: "L’adresse contient un nom ou un mot de passe ; les navigateurs refusent d’appeler une telle adresse.",
    next: "Retirez-le, et saisissez la clé dans Configuration → Clé d’API.",
  },
  secret: {
    what: "L’adresse contient une clé, et les adresses voyagent dans des liens et des fichiers.",
    next: "Retirez-la, et saisissez la clé dans Configuration → Clé d’API.",
  },
  fragment: {
    what: "L’adresse continue par un #, qu’aucun serveur ne voit.",
    next: "Retirez le # et ce qui le suit.",
  },
  ipv6: {
    what: "L’adresse contient une adresse IPv6 sans crochets, si bien que son port ne peut être lu.",
    next: "Mettez-la entre crochets, par exemple http://[::1]:1234/v1.",
  },
  "blocked-port": {
    what: "Les navigateurs refusent d’appeler ce port, quoi qu’il s’y trouve.",
    next: "Faites écouter votre serveur sur un autre port, par exemple 1234 ou 8080, et saisissez celui-là.",
  },
};

/** What each fault of a check is called, and the one thing that mends it. */
export const doctorFaultsFr: CheckFaultTexts = {
  address: ({ fault }) => addresses[fault],
  redirected: (fault, { problems }) => describeProblem(fault, problems),
  "mixed-content": ({ origin }) => ({
    what: `Cette page est venue par https, et les navigateurs interdisent à une telle page d’appeler ${origin} par http.`,
    next: "Ouvrez la page depuis le disque ou depuis http://localhost, ou donnez au serveur une adresse https.",
  }),
  "permission-denied": ({ origin }) => {
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
  "not-running": ({ origin, server }, { help, os }) => ({
    what: `Rien ne répond à ${origin}${guess(server)}.`,
    ...help.start(server, os),
  }),
  "cors-off": ({ origin, server }, { help, os, page }) => ({
    what: `Quelque chose écoute à ${origin}${guess(server)}, mais ne laisse pas cette page (origine ${page.kind === "disk" ? "null" : page.origin}) lire ses réponses : CORS est désactivé, ou la refuse.`,
    ...help.allow(server, os, page),
  }),
  "headers-refused": ({ origin, server }, { help, os, page }) => ({
    what: `${nameOf(server)} laisse cette page lire ses modèles à ${origin}, mais refuse les en-têtes d’une question (content-type, authorization).`,
    ...help.allow(server, os, page),
  }),
  "wrong-path": ({ baseURL, suggestion }) => ({
    what: `Un serveur répond à ${baseURL}, mais n’a pas de modèles à ce chemin.`,
    next:
      suggestion === undefined
        ? "Vérifiez le chemin de l’URL de base : elle finit d’ordinaire par /v1."
        : `Il les a à ${suggestion} : prenez cette adresse.`,
  }),
  "not-a-model-server": ({ baseURL, contentType }) => ({
    what: `${baseURL} répond, mais pas comme un serveur de modèles (reçu : ${contentType === "" ? "un contenu sans type" : contentType}).`,
    next: "Vérifiez l’hôte et le port de l’URL de base : un autre programme y écoute.",
  }),
  "key-refused": ({ server, hasKey }, { help }) => ({
    what: hasKey
      ? `${nameOf(server)} refuse la clé d’API.`
      : `${nameOf(server)} demande une clé d’API, et il n’y en a pas.`,
    ...help.key(server),
  }),
  loading: () => ({
    what: "Le serveur est là, et charge encore son modèle.",
    next: "Attendez qu’il ait fini, puis réessayez.",
  }),
  "no-model": ({ server }, { help, os }) => ({
    what: `${nameOf(server)} répond, mais n’a aucun modèle chargé.`,
    ...help.load(server, os),
  }),
  "model-gone": ({ model, models }) => ({
    what: `Le serveur n’a pas (ou plus) le modèle « ${model} ».${offers(models)}`,
    next: "Choisissez-en un autre dans Configuration → Modèle, ou laissez le champ vide pour prendre celui qui est chargé.",
  }),
  problem: ({ problem }, { problems }) => describeProblem(problem, problems),
};

const SHOWN_MODELS = 3;

function offers(models: readonly string[]): string {
  if (models.length === 0) return "";
  const more = models.length - SHOWN_MODELS;
  const others = more > 1 ? ` et ${more} autres` : " et un autre";
  return ` Il a ${models.slice(0, SHOWN_MODELS).join(", ")}${more > 0 ? others : ""}.`;
}

const shortAddresses: Readonly<Record<BaseURLFault, string>> = {
  empty: "Pas d’adresse",
  "not-a-url": "Adresse non valable",
  scheme: "Ni http ni https",
  credentials: "Mot de passe visible",
  secret: "Clé dans l’adresse",
  fragment: "Adresse avec #",
  ipv6: "IPv6 sans crochets",
  "blocked-port": "Port bloqué",
};

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

/** Each fault in some three words, for the banner. */
export const shortFaultsFr: ShortFaultTexts = {
  address: ({ fault }) => shortAddresses[fault],
  redirected: () => "Redirigé ailleurs",
  "mixed-content": () => "Contenu mixte",
  "permission-denied": () => "Autorisation refusée",
  "not-running": () => "Serveur arrêté",
  "cors-off": () => "CORS désactivé",
  "headers-refused": () => "En-têtes refusés",
  "wrong-path": () => "Mauvais chemin",
  "not-a-model-server": () => "Pas de modèles ici",
  "key-refused": ({ hasKey }) => (hasKey ? "Clé refusée" : "Clé manquante"),
  loading: () => "Chargement en cours",
  "no-model": () => "Aucun modèle chargé",
  "model-gone": () => "Modèle introuvable",
  problem: ({ problem }) => shortProblems[problem.kind] ?? "Échec du contrôle",
};
