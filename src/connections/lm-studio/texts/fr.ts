import { createByteFormat, createNumberFormat } from "../../../platform/index.ts";
import { lmStudioProblemsEn, type LmStudioTexts } from "./en.ts";
import type { Problem } from "../../../chat/index.ts";

const bytes = createByteFormat("fr");
const numbers = createNumberFormat("fr");
const tokens = (amount: number): string =>
  `${amount.toLocaleString("fr")} ${amount < 2 ? "jeton" : "jetons"}`;

export const lmStudioFr: LmStudioTexts = {
  labels: {
    lmStudioTitle: "Modèles de LM Studio",
    lmStudioChat: "Modèles de discussion",
    lmStudioEmbedding: "Modèles d’embeddings : ils ne discutent pas",
    lmStudioNone: "LM Studio n’a encore aucun modèle. Téléchargez-en un par son nom.",
    lmStudioContext: "Longueur du contexte",
    lmStudioOwn: "celle de LM Studio",
    lmStudioLoad: "Charger",
    lmStudioUnload: "Décharger",
    lmStudioUse: "Utiliser",
    lmStudioLook: "Regarder de nouveau",
    lmStudioCancel: "Annuler",
    lmStudioDismiss: "Fermer",
    lmStudioRetry: "Réessayer",
    lmStudioRewatch: "Suivre de nouveau",
    lmStudioName: "Télécharger par nom",
    lmStudioNameHint: "Un nom de lmstudio.ai/models, ou l’adresse de sa page sur huggingface.co.",
    lmStudioDownload: "Télécharger",
    lmStudioDownloads: "Téléchargements",
  },
  older:
    "Ce LM Studio ne laisse pas d’autres programmes gérer ses modèles : c’est possible depuis la version 0.4.0. En attendant de le mettre à jour, ces commandes font la même chose.",
  size: (size) => bytes.size(size),
  badges: { vision: "vision", tools: "outils", thinking: "réflexion" },
  upTo: (max) => `contexte jusqu’à ${tokens(max)}`,
  inUse: "Utilisé",
  loaded: (times, context, max) => {
    const loaded = times > 1 ? `Chargé ${times} fois` : "Chargé";
    if (context === undefined) return loaded;
    const possible = max === undefined ? "" : `, ${max.toLocaleString("fr")} possibles`;
    return `${loaded} · contexte de ${tokens(context)}${possible}`;
  },
  loading: (name, seconds) => `Chargement de ${name}, ${seconds} s`,
  unloading: (name) => `Déchargement de ${name}…`,
  tookAndSize: (seconds, size) => {
    const took = `Chargé en ${numbers.format(seconds)} s.`;
    const weights =
      size === undefined
        ? ""
        : ` Ses poids occupent ${bytes.size(size)} de mémoire, son contexte vient en plus.`;
    return took + weights;
  },
  unloaded: "Déchargé : sa mémoire est de nouveau libre.",
  loadLeft:
    "Cette page n’attend plus, mais LM Studio continue peut-être de charger le modèle. « Regarder de nouveau » le montre ; « Décharger » libère alors sa mémoire.",
  contextFault: (max) =>
    max === undefined
      ? "Un nombre entier de jetons, 1 ou plus ; vide pour celui de LM Studio."
      : `Un nombre entier de jetons de 1 à ${max.toLocaleString("fr")} ; vide pour celui de LM Studio.`,
  nameFault: "Saisissez le nom d’un modèle, par exemple qwen/qwen3-4b-2507.",
  askingDownload: "Demande à LM Studio…",
  downloading: (name) => `Téléchargement de ${name}`,
  figures: (done, total) =>
    total === undefined ? bytes.size(done) : `${bytes.size(done)} sur ${bytes.size(total)}`,
  percent: (share) => `${Math.floor(share * 100)} %`,
  rate: (bytesPerSecond) => bytes.rate(bytesPerSecond),
  standingStill: "à l’arrêt : en pause dans LM Studio, ou pas encore commencé",
  timeLeft: (seconds) => {
    if (seconds < 60) return `encore ${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    return minutes < 60
      ? `encore ${minutes} min`
      : `encore ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  },
  downloadDone: (name) => `${name} est sur le disque de LM Studio.`,
  downloadGoesOn: "LM Studio le télécharge lui-même, même quand cette page est fermée.",
  downloadLeft:
    "Cette page ne suit plus le téléchargement, qui continue : LM Studio ne laisse aucun autre programme l’arrêter. Pour l’arrêter, utilisez la liste des téléchargements dans LM Studio même.",
  problems: {
    "key-refused": ({ status }) => ({
      what: `LM Studio refuse la clé d’API (${status}).`,
      next: "Créez un jeton dans LM Studio (Developer → Server settings), avec le droit de gérer les modèles, saisissez-le dans Clé d’API, puis appliquez.",
    }),
    "model-not-found": () => ({
      what: "LM Studio ne connaît pas ce modèle.",
      next: "Vérifiez son nom sur lmstudio.ai/models.",
    }),
    "server-error": ({ status }) => ({
      what: `LM Studio a échoué (${status}).`,
      next: "Si la mémoire manque, déchargez un autre modèle ou choisissez un contexte plus court. Le journal de LM Studio en dit plus.",
    }),
    refused: ({ status }) => ({
      what: `LM Studio a refusé (${status}).`,
      next: "Changez ce qu’il nomme, puis réessayez.",
    }),
    "error-in-stream": () => ({
      what: "LM Studio a signalé une erreur.",
      next: "Le journal de LM Studio en dit plus.",
    }),
    dropped: () => ({
      what: "La connexion à LM Studio a été perdue.",
      next: "Vérifiez qu’il tourne encore, puis réessayez.",
    }),
    unknown: () => ({
      what: "Un problème que cette page ne connaît pas est survenu.",
      next: "Réessayez. S’il revient, le texte ci-dessus aide à en trouver la raison.",
    }),
  },
};

/** The problems that only LM Studio's own API has, in French. */
export const lmStudioProblemsFr: typeof lmStudioProblemsEn = {
  "too-old": {
    what: "Ce LM Studio ne laisse pas d’autres programmes gérer ses modèles : c’est possible depuis la version 0.4.0.",
    next: "Mettez LM Studio à jour, ou servez-vous de sa commande lms.",
  },
  "download-failed": {
    what: "LM Studio a abandonné le téléchargement.",
    next: "Cherchez-en la raison dans la liste des téléchargements de LM Studio, puis réessayez.",
  },
  "not-understood": {
    what: "LM Studio a donné une réponse que cette page ne comprend pas.",
    next: "Regardez dans LM Studio même ce qu’est devenu le modèle.",
  },
};

/** The problems that only LM Studio's own API has. */
type LmStudioFault = keyof typeof lmStudioProblemsEn;

/** Converts a fault into a problem of the page, with its texts; `said` is the server's message. */
export function lmStudioProblem(fault: LmStudioFault, said: string): Problem {
  const words = { en: lmStudioProblemsEn[fault], fr: lmStudioProblemsFr[fault] };
  return { kind: "told", code: `lm-studio-${fault}`, said, words };
}
