import type { wireEn } from "./en.ts";

export type WireTexts = typeof wireEn;

const bytes = (size: number): string =>
  size < 10_000 ? `${size} o` : size < 1e7 ? `${Math.round(size / 1000)} ko` : `${Math.round(size / 1e6)} Mo`;
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0).replace(".", ",")} ms`;

export const wireFr: WireTexts = {
  labels: {
    wireRequestOf: "Requête",
    wireHeads: "Requête et en-têtes",
    wireSearch: "Chercher dans les événements",
    wireKind: "Événements affichés",
    wirePrevious: "Événement précédent",
    wireNext: "Événement suivant",
    wireCopyAll: "Tout copier",
    wireCopy: "Copier l’événement",
    wireEvents: "Événements",
    wireFields: "Ce que LangChain en laisse de côté",
    wireChunk: "Ce que LangChain en fait",
    wireJSON: "Ses données",
    wireWords: "Que signifient ces champs ?",
    wireRaw: "Tel qu’il est arrivé",
  },
  cut: (characters) => `[… ${characters.toLocaleString("fr")} caractères …]`,
  bytes,
  kinds: {
    all: "Tous les événements",
    text: "Texte",
    thinking: "Réflexion",
    tools: "Appels d’outils",
    end: "Fin et décompte",
    other: "Autres",
  },
  fields: {
    reasoning:
      "La réflexion du modèle, sous le nom qu’emploient Ollama, vLLM et OpenRouter. La page la renomme en reasoning_content avant que LangChain ne la lise, et l’affiche comme Réflexion.",
    reasoning_details:
      "Les détails de la réflexion selon OpenRouter. La page affiche leur texte comme Réflexion quand il n’y en a pas d’autre.",
    refusal:
      "Les mots par lesquels le modèle refuse. La page les affiche comme réponse, et signale qu’il s’agit d’un refus.",
    tool_calls:
      "Un morceau d’un appel d’outil. LangChain ne le garde que dans un delta qui a un rôle ; la page ajoute le rôle, assemble les morceaux et affiche l’appel sous la réponse.",
    function_call: "L’ancienne forme d’un appel d’outil. La page l’affiche de la même manière.",
    logprobs:
      "La probabilité de chaque jeton, avec les autres possibilités. LangChain ne la met pas dans le message ; on ne la voit qu’ici.",
    stats:
      "Les mesures de LM Studio, comme les jetons par seconde. La page prend les siennes elle-même ; on ne voit celles-ci qu’ici.",
    timings:
      "Les mesures de llama.cpp : jetons et millisecondes de l’invite et de la réponse. La page prend les siennes elle-même ; on ne voit celles-ci qu’ici.",
    model_info: "La description du modèle par LM Studio. On ne la voit qu’ici.",
    runtime: "La description du moteur par LM Studio. On ne la voit qu’ici.",
    error: "L’erreur du serveur. La page termine l’échange avec elle, dans les mots du serveur.",
    unknown: "La page ne connaît pas ce champ : rien ne l’utilise.",
  },
  exchange: (number, of) => `${number} sur ${of}`,
  nothing: "Rien n’a encore été envoyé : envoyez une invite, et chaque octet de sa réponse s’affiche ici.",
  released:
    "Les octets de cette réponse ne sont plus gardés : la page garde ceux des dernières réponses, jusqu’à 32 Mo, tant qu’elle reste ouverte.",
  count: (shown, all, reads, bytes) =>
    `${shown === all ? "" : `${shown} sur `}${all} ${all < 2 ? "événement" : "événements"} en ${reads} ${reads < 2 ? "lecture" : "lectures"}, ${bytes}.`,
  arriving: "La suite arrive.",
  closed: "Le serveur a terminé le corps de la réponse.",
  stopped: "Vous l’avez arrêtée.",
  left: "La page a quitté la requête : elle n’avait plus besoin de rien, comme après [DONE].",
  failed: (why) => `Échec : ${why}`,
  dropped: (bytes) => `Le reste n’est pas gardé, car il est trop volumineux : ${bytes}.`,
  time: (value) => `${(value / 1000).toFixed(3).replace(".", ",")} s`,
  read: (number, bytes, gap) => `lecture ${number} · ${bytes} · +${ms(gap)}`,
  readShort: (bytes, gap) => `${bytes} +${ms(gap)}`,
  eventTitle: (number) => `Événement ${number}`,
  eventReads: (first, last) =>
    last === undefined ? `Dans : ${first}.` : `Coupé par les lectures : de ${first}, à ${last}.`,
  added: { answer: "Il a ajouté ceci à la réponse", thinking: "Il a ajouté ceci à la réflexion" },
  noData: "Il n’a pas de données : un commentaire, qui maintient la connexion, ou un nom seul.",
  asking: "…",
};
