import { answerFr } from "./answer-fr.ts";
import { measuredFr } from "./measured-fr.ts";
import type { wireWordsEn } from "./en.ts";

/** What each field on the wire means, in one sentence, in French. */
export const wireWordsFr: typeof wireWordsEn = {
  chunk: { ...answerFr, ...measuredFr },
  /** The fields that are no settings of the page. */
  request: {
    model: "Le modèle qui doit répondre, par son nom dans la liste du serveur.",
    messages:
      "Toute la conversation dans l’ordre : le serveur ne retient rien, elle est donc renvoyée à chaque question.",
    "messages[].role": "Qui dit ce message : system, user, assistant ou tool.",
    "messages[].content": "Le texte du message, ou une liste de parties s’il contient des images.",
    "messages[].reasoning_content":
      "La réflexion d’une réponse précédente, pour les serveurs qui veulent la recevoir.",
    stream:
      "Si la réponse doit venir par morceaux pendant qu’elle s’écrit (true) ou entière à la fin (false).",
    stream_options: "Des souhaits qui ne valent que pour un flux.",
    "stream_options.include_usage": "Demande un morceau de plus à la fin, avec le décompte des jetons.",
    "stream_options.continuous_usage_stats": "Demande à vLLM le décompte des jetons avec chaque morceau.",
    max_completion_tokens:
      "Le nom plus récent de max_tokens, que les modèles de raisonnement d’OpenAI exigent.",
    n: "Le nombre de réponses à écrire ; cette page en montre une.",
    logprobs: "Demande la probabilité de chaque jeton.",
    top_logprobs: "Le nombre d’alternatives voulues pour chaque jeton ; il exige logprobs.",
    logit_bias: "Rend certains jetons plus ou moins probables, d’après leur numéro dans le vocabulaire.",
    response_format: "La forme que doit avoir la réponse, par exemple du JSON selon un schéma.",
    reasoning_effort: "Combien un modèle de raisonnement doit réfléchir avant de répondre.",
    repetition_penalty: "Le nom que vLLM et SGLang donnent à repeat_penalty.",
    chat_template_kwargs:
      "Des valeurs pour le gabarit qui change les messages en texte pour le modèle, par exemple enable_thinking.",
    cache_prompt: "Si llama.cpp peut réutiliser ce qu’il a lu d’une invite précédente.",
    continue_final_message: "Si le dernier message doit être poursuivi au lieu de recevoir une réponse.",
    add_generation_prompt: "Si la marque qui ouvre une réponse est ajoutée après le dernier message.",
    timings_per_token: "Demande à llama.cpp ses mesures avec chaque morceau.",
    return_progress: "Demande à llama.cpp d’informer de sa lecture de l’invite.",
    ttl: "Le nombre de secondes sans requête après lequel LM Studio peut décharger le modèle.",
    tools: "Les fonctions que le modèle peut demander au programme d’appeler.",
    tool_choice: "Si le modèle peut, doit ou ne doit pas demander un outil.",
  },
  /** Of requests and responses. */
  header: {
    "content-type": "Le genre des données qui suivent : application/json, ou text/event-stream pour un flux.",
    "content-length":
      "Le nombre d’octets qui suivent ; un flux n’en a pas, car sa longueur n’est pas encore connue.",
    authorization: "La clé d’API après le mot Bearer, que cette page ne montre jamais.",
    accept: "Les genres de données que la page accepte en réponse.",
    origin:
      "La provenance de la page, indiquée par le navigateur : null pour une page ouverte depuis le disque.",
    "access-control-allow-origin":
      "Les pages qui peuvent lire la réponse : sans lui, le navigateur la cache à la page.",
    "access-control-allow-headers":
      "Les en-têtes de requête que le serveur accepte d’une page d’une autre origine.",
    "access-control-allow-methods":
      "Les méthodes, par exemple POST, que le serveur accepte d’une page d’une autre origine.",
    "access-control-allow-credentials":
      "Si le navigateur peut joindre des cookies ; cette page n’en envoie pas.",
    "access-control-expose-headers": "Les en-têtes de réponse que la page peut lire en plus des habituels.",
    vary: "Les en-têtes de requête dont dépend la réponse, pour les caches.",
    "retry-after": "Le temps à attendre avant de redemander, en secondes ou sous forme de date.",
    "retry-after-ms":
      "Le temps à attendre avant de redemander, en millisecondes, tel que l’envoient OpenAI et Azure.",
    "cache-control": "Si la réponse peut être conservée ; no-cache est courant pour un flux.",
    connection: "Si la connexion reste ouverte pour d’autres requêtes.",
    "keep-alive": "Combien de temps une connexion inutilisée reste ouverte.",
    "transfer-encoding":
      "La façon dont le corps est découpé pour le trajet, chunked dans un flux ; le navigateur le réassemble.",
    "content-encoding": "La compression du corps ; un proxy qui compresse peut retenir un flux.",
    "x-accel-buffering": "La valeur no demande à nginx de ne pas retenir le flux.",
    date: "Le moment où le serveur a envoyé la réponse, d’après son horloge.",
    server: "Le nom du logiciel du serveur.",
    "x-request-id": "Le nom que le serveur donne à cette requête, utile pour interroger son exploitant.",
  },
};
