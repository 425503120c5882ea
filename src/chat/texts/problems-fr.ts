import { endpointURL } from "../../configuration/index.ts";
import { LM_STUDIO_START, NPM_START } from "../model/commands.ts";
import type { ProblemTexts } from "./problem-text.ts";

/** When to send again, if the server reports it. */
function again(waitS: number | undefined, otherwise: string): string {
  return waitS === undefined
    ? otherwise
    : `Patientez ${waitS} s, comme le serveur le demande, puis renvoyez.`;
}

export const problemsFr: ProblemTexts = {
  "libraries-unreachable": ({ host }) => ({
    what: `LangChain n’a pas pu être chargé depuis ${host}.`,
    next: "Vérifiez votre connexion à Internet et appuyez de nouveau sur Envoyer ; ou lancez une fois « npm start », qui s’en passe.",
  }),
  "not-running": ({ origin }) => ({
    what: `Rien ne répond à ${origin}.`,
    next: "Démarrez votre serveur. Dans LM Studio : Developer → Start server, avec CORS activé ; ou lancez :",
    command: LM_STUDIO_START,
  }),
  "cors-refused": ({ origin, page }) => ({
    what: `Un serveur tourne à ${origin}, mais il ne laisse pas cette page (origine ${page}) lire ses réponses : CORS est désactivé, ou la refuse.`,
    next: "Dans LM Studio : Developer → Server settings → Enable CORS ; ou lancez :",
    command: LM_STUDIO_START,
  }),
  "headers-refused": ({ origin }) => ({
    what: `Le serveur à ${origin} se laisse lire, mais refuse les en-têtes de la requête (content-type, authorization).`,
    next: "Autorisez-les dans les réglages CORS du serveur, ou retirez la clé d’API s’il n’en demande pas.",
  }),
  "mixed-content": ({ origin }) => ({
    what: `Cette page est venue par https, et les navigateurs lui interdisent d’appeler ${origin} par http.`,
    next: "Ouvrez la page depuis le disque ou depuis http://localhost, ou donnez au serveur une adresse https.",
  }),
  "key-refused": ({ status }) => ({
    what: `Le serveur refuse la clé d’API (${status}).`,
    next: "Saisissez la clé de ce serveur dans Configuration → Clé d’API, puis renvoyez.",
  }),
  "no-model": () => ({
    what: "Aucun modèle n’est chargé dans le serveur.",
    next: "Chargez-en un dans LM Studio (page Developer), ou lancez « lms ls » pour voir ceux que vous avez, puis :",
    command: "lms load",
  }),
  "model-not-found": () => ({
    what: "Le serveur ne connaît pas ce modèle.",
    next: "Choisissez l’un des siens dans Configuration → Modèle, ou laissez le champ vide.",
  }),
  "wrong-path": ({ baseURL }) => ({
    what: `Il n’y a pas de point d’accès à ${endpointURL(baseURL, "/chat/completions")}.`,
    next: "Vérifiez le chemin de l’URL de base : il finit d’ordinaire par /v1.",
  }),
  "context-overflow": () => ({
    what: "L’invite ne tient pas dans le contexte du modèle.",
    next: "Ouvrez une nouvelle conversation, raccourcissez l’invite, ou chargez le modèle avec un contexte plus long.",
  }),
  "no-tools": () => ({
    what: "Le serveur, ou ce modèle, n’accepte pas d’outils.",
    next: "Désactivez les outils (× au-dessus d’Humain), ou choisissez un modèle fait pour les outils ; llama-server a besoin de --jinja, vLLM de --enable-auto-tool-choice.",
  }),
  "no-vision": () => ({
    what: "Le modèle ne voit pas les images.",
    next: "Choisissez un modèle qui les voit (llama-server a besoin de son fichier --mmproj), ou retirez les images, puis renvoyez. Sont-elles dans des questions précédentes ? Ouvrez une nouvelle conversation.",
  }),
  "rate-limited": ({ waitS }) => ({
    what: "Le serveur vous demande de ralentir (429).",
    next: again(waitS, "Patientez un instant, puis renvoyez."),
  }),
  "model-loading": ({ waitS }) => ({
    what: "Le serveur charge encore son modèle (503).",
    next: again(waitS, "Attendez qu’il ait fini, puis renvoyez."),
  }),
  "server-error": ({ status, waitS }) => ({
    what: `Le serveur a échoué (${status}).`,
    next: again(waitS, "Consultez le journal du serveur, puis renvoyez."),
  }),
  refused: ({ status }) => ({
    what: `Le serveur a refusé la requête (${status}).`,
    next: "Changez ce qu’il désigne, puis renvoyez.",
  }),
  "schema-refused": ({ status }) => ({
    what: `Le serveur a refusé le schéma JSON de la réponse (${status}).`,
    next: "Changez ce qu’il désigne dans + → Répondre en JSON, retirez-y le schéma, ou mettez le serveur à jour : les anciens ne connaissent pas les réponses structurées.",
  }),
  "error-in-stream": () => ({
    what: "Le serveur a signalé une erreur.",
    next: "Ce qui était arrivé est conservé. Consultez le journal du serveur, puis renvoyez.",
  }),
  "not-a-model-server": ({ baseURL, contentType }) => ({
    what: `${baseURL} répond, mais pas comme un serveur compatible avec OpenAI (reçu : ${contentType}).`,
    next: "Vérifiez l’hôte, le port et le chemin de l’URL de base : elle finit d’ordinaire par /v1.",
  }),
  "broken-stream": () => ({
    what: "Le serveur a envoyé quelque chose qui n’est pas du JSON ; la suite de la réponse est illisible.",
    next: "Ce qui était arrivé est conservé. Renvoyez ; si cela se répète, désactivez « Au fil de l’eau ».",
  }),
  redirected: ({ from, to }) => ({
    what:
      to === ""
        ? `${from} redirige vers un autre serveur ; votre navigateur ne dit pas lequel. Rien n’y a été envoyé.`
        : `${from} redirige vers un autre serveur : ${to}. Rien n’y a été envoyé.`,
    next:
      to === ""
        ? "Demandez la bonne adresse à qui gère le serveur, et tapez-la dans URL de base."
        : "Si vous faites confiance à ce serveur, reprenez son adresse. La clé reste à l’ancienne.",
  }),
  dropped: () => ({
    what: "La connexion a été perdue avant la fin de la réponse.",
    next: "Ce qui était arrivé est conservé. Vérifiez que le serveur tourne encore, puis renvoyez.",
  }),
  "no-finish-reason": () => ({
    what: "Le flux s’est arrêté sans dire pourquoi (aucun motif de fin).",
    next: "La connexion a été perdue, ou le serveur a oublié. Si le texte est tronqué, renvoyez.",
  }),
  "page-left": () => ({
    what: "La page a été fermée pendant que la réponse arrivait.",
    next: "Ce qui était arrivé est conservé. Renvoyez pour une réponse entière.",
  }),
  silent: ({ seconds }) => ({
    what: `Le serveur est resté muet pendant ${seconds} s, votre délai.`,
    next: "Augmentez ou videz Configuration → Plus → Délai si le modèle a besoin de plus de temps, puis renvoyez.",
  }),
  empty: ({ cause }) =>
    ({
      nothing: {
        what: "Le serveur a terminé sa réponse sans rien envoyer.",
        next: "Vérifiez le chemin de l’URL de base (il finit d’ordinaire par /v1), et que le serveur est compatible avec OpenAI.",
      },
      "no-text": {
        what: "Le modèle a fini sans écrire un seul caractère.",
        next: "L’invite est sans doute plus longue que le contexte du modèle : raccourcissez-la, ouvrez une nouvelle conversation, ou chargez le modèle avec un contexte plus long.",
      },
      "only-thinking": {
        what: "Le modèle n’a fait que réfléchir et n’a écrit aucune réponse.",
        next: "Augmentez « Jetons max. » ou le contexte du modèle, ou reposez la question.",
      },
      "json-in-thinking": {
        what: "Le JSON est arrivé dans la réflexion du modèle, et la réponse est vide : c’est un défaut du serveur.",
        next: "Ce qui est arrivé est affiché sous la réflexion. Mettez le serveur à jour ou désactivez la réflexion du modèle.",
      },
    })[cause],
  "tool-call": ({ tools }) => ({
    what: `Le modèle n’a pas écrit de réponse : il demande l’appel d’un outil (${tools}).`,
    next: "Saisissez un résultat sous l’appel et envoyez-le, activez les outils de la page (+ → Outils…), ou demandez une réponse sans outil.",
  }),
  "ended-by-server": ({ why, reason }) =>
    ({
      filter: {
        what: `Le filtre de contenu du serveur a arrêté la réponse (motif de fin : ${reason}).`,
        next: "Ce qui était arrivé est gardé. Posez la question autrement, puis renvoyez-la.",
      },
      aborted: {
        what: `Le serveur a interrompu la réponse (motif de fin : ${reason}).`,
        next: "Ce qui était arrivé est gardé. Vérifiez que le modèle est toujours chargé, puis renvoyez.",
      },
      error: {
        what: `Le serveur a arrêté la réponse à cause d’une erreur (motif de fin : ${reason}).`,
        next: "Ce qui était arrivé est gardé. Consultez le journal du serveur, puis renvoyez.",
      },
      unknown: {
        what: `Le serveur a terminé la réponse pour un motif que cette page ne connaît pas : ${reason}.`,
        next: "Ce qui était arrivé est gardé. Si le texte est coupé, renvoyez.",
      },
    })[why],
  "in-browser-from-disk": () => ({
    what: "Un modèle ne peut pas tourner dans une page ouverte depuis le disque : les navigateurs lui refusent les « workers » et le stockage qu’il lui faut.",
    next: "Lancez cette commande dans le dossier de Causette, puis ouvrez l’adresse qu’elle affiche :",
    command: NPM_START,
  }),
  "engine-unreachable": ({ host }) => ({
    what: `Le moteur qui fait tourner les modèles n’a pas pu être chargé depuis ${host}.`,
    next: "Vérifiez votre connexion à Internet et réessayez ; ou lancez une fois « npm start », qui s’en passe.",
  }),
  told: ({ words }) => words.fr,
  unknown: () => ({
    what: "Quelque chose s’est mal passé que cette page ne connaît pas.",
    next: "Renvoyez. Si cela se répète, le texte ci-dessus aide à trouver la cause.",
  }),
};
