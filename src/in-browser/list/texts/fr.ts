import { createByteFormat } from "../../../platform/index.ts";
import type { modelLabelsEn, modelsEn } from "./en.ts";

const bytes = createByteFormat("fr");
const count = (amount: number, one: string, many: string): string =>
  `${amount.toLocaleString("fr")} ${amount < 2 ? one : many}`;

export const modelLabelsFr: typeof modelLabelsEn = {
  modelList: "Modèles",
  tryAgain: "Réessayer",
  modelAddress: "Adresse d’un fichier .gguf",
  addModel: "Ajouter",
  modelFromDisk: "Depuis le disque…",
  modelPage: "Sa page sur le hub",
  useModel: "Utiliser",
  downloadModel: "Télécharger",
  resumeModel: "Reprendre",
  cancel: "Annuler",
  unloadModel: "Décharger",
  removeModel: "Supprimer",
};

export const modelsFr: typeof modelsEn = {
  purpose: {
    toy: "Un jouet, fait pour montrer cette page en marche : il répond aux exemples et ne sait presque rien d’autre.",
    small: "Le plus petit des vrais modèles : vite téléchargé, prompt à répondre, et souvent dans l’erreur.",
    balanced: "Réponses courtes, résumés et reformulations, en anglais.",
    best: "Le plus capable de ceux-ci : il suit le mieux les consignes et parle plusieurs langues, dont le français.",
  },
  shipped: "livré avec la page",
  size: (size) => bytes.size(size),
  percent: (share) => `${Math.floor(share * 100)}\u00a0%`,
  rate: (bytesPerSecond) => bytes.rate(bytesPerSecond),
  timeLeft: (seconds) => {
    if (seconds < 60) return `encore ${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    return minutes < 60
      ? `encore ${minutes} min`
      : `encore ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  },
  asking: (host) => `Demande de la taille exacte à ${host}…`,
  downloadQuestion: (size, left, host) => {
    const what =
      size === undefined ? "Il n’en dit pas la taille" : `${bytes.size(size)} (${bytes.exact(size)})`;
    const room = left === undefined ? "" : ` Il reste ${bytes.size(left)} dans ce navigateur.`;
    return `Télécharger depuis ${host} ? ${what}.${room}`;
  },
  tooBig: (missing) => `Il manque ${bytes.size(missing)} : supprimez d’abord un autre modèle.`,
  removeQuestion: (size, isFromDisk) =>
    `Supprimer ${bytes.size(size)} pour de bon ? Pour retrouver ce modèle, il faudra ${isFromDisk ? "choisir de nouveau son fichier" : "le télécharger de nouveau"}.`,
  partial: (stored, total) =>
    total === undefined
      ? `${bytes.size(stored)} sont arrivés ; il manque le reste.`
      : `${bytes.size(stored)} sur ${bytes.size(total)} sont arrivés ; il manque le reste.`,
  downloading: (model) => `Téléchargement de ${model}`,
  copying: (model) => `Copie de ${model} dans ce navigateur`,
  loadingModel: (model) => `Chargement de ${model} en mémoire`,
  kept: (model) => `${model} est complet.`,
  inUse: "Utilisé ; il sera chargé en mémoire à la prochaine question.",
  loaded: (isInUse, threads, contextTokens) =>
    `${isInUse ? "Utilisé, chargé" : "Chargé"} · ${count(threads, "fil d’exécution", "fils d’exécution")} · contexte de ${count(contextTokens, "jeton", "jetons")}`,
  space: ({ usedBytes, freeBytes }) => {
    const used = usedBytes === 0 ? "" : `Les modèles occupent ${bytes.size(usedBytes)}.`;
    const left = freeBytes === undefined ? "" : `Il reste ${bytes.size(freeBytes)} dans ce navigateur.`;
    return `${used} ${left}`.trim();
  },
  notPersistent:
    "Le navigateur n’a pas promis de garder ces modèles : il peut les effacer quand le disque se remplit.",
  addressFault: {
    empty: "Collez l’adresse d’un fichier .gguf, par exemple de huggingface.co",
    "not-a-url": "Ce n’est pas une adresse. Elle doit ressembler à https://huggingface.co/…/modele.gguf",
    scheme: "L’adresse doit commencer par https:// ou http://",
    credentials: "Ni nom ni mot de passe dans l’adresse.",
    "not-gguf": "L’adresse doit mener à un fichier qui finit par .gguf",
    split:
      "C’est une partie d’un modèle en plusieurs fichiers. Seuls les modèles en un seul fichier tournent ici.",
    kept: "Un modèle de ce nom est déjà dans la liste. Supprimez-le d’abord pour le remplacer.",
  },
};
