import type { measuredEn } from "./measured-en.ts";

/** What the fields mean with which servers say what they counted and measured, in French. */
export const measuredFr: typeof measuredEn = {
  usage:
    "Le nombre de jetons de la requête, compté par le serveur ; dans un flux il vient à la fin, en général seulement sur demande.",
  "usage.prompt_tokens":
    "Le nombre de jetons de l’invite, avec tous les messages précédents et les marques qu’ajoute le gabarit du modèle.",
  "usage.completion_tokens": "Le nombre de jetons que le modèle a écrits, réflexion comprise.",
  "usage.total_tokens": "La somme des deux : la place prise par la requête dans le contexte du modèle.",
  "usage.prompt_tokens_details": "De quoi se composent les jetons de l’invite.",
  "usage.prompt_tokens_details.cached_tokens":
    "Les jetons de l’invite que le serveur avait gardés d’une requête précédente et n’a pas eu à relire.",
  "usage.prompt_tokens_details.audio_tokens": "Les jetons de l’invite qui représentent du son.",
  "usage.completion_tokens_details": "De quoi se composent les jetons de la réponse.",
  "usage.completion_tokens_details.reasoning_tokens": "Les jetons de la réponse consacrés au raisonnement.",
  "usage.completion_tokens_details.audio_tokens": "Les jetons de la réponse qui représentent du son.",
  "usage.completion_tokens_details.accepted_prediction_tokens":
    "Les jetons d’une prédiction jointe à la requête qui figurent bien dans la réponse.",
  "usage.completion_tokens_details.rejected_prediction_tokens":
    "Les jetons d’une prédiction jointe à la requête qui ne figurent pas dans la réponse.",
  "usage.cost": "Le coût de la requête, dans les crédits d’un service comme OpenRouter.",
  timings: "Les mesures que llama.cpp fait de cette requête ; LangChain les omet.",
  "timings.cache_n": "Les jetons de l’invite que llama.cpp a repris de son cache au lieu de les relire.",
  "timings.prompt_n": "Les jetons de l’invite que llama.cpp a dû lire, sans ceux de son cache.",
  "timings.prompt_ms": "La durée de lecture de l’invite, en millisecondes.",
  "timings.prompt_per_token_ms": "Le nombre de millisecondes par jeton lu de l’invite.",
  "timings.prompt_per_second": "Le nombre de jetons de l’invite lus par seconde.",
  "timings.predicted_n": "Le nombre de jetons écrits par le modèle.",
  "timings.predicted_ms": "La durée de l’écriture, en millisecondes.",
  "timings.predicted_per_token_ms": "Le nombre de millisecondes par jeton écrit.",
  "timings.predicted_per_second": "Le nombre de jetons écrits par seconde, sans le temps passé sur l’invite.",
  "timings.draft_n": "Les jetons qu’un petit modèle de brouillon a proposés d’avance pour gagner du temps.",
  "timings.draft_n_accepted":
    "Les jetons proposés que le modèle a gardés : plus il y en a, plus le gain est grand.",
  prompt_progress: "La part de l’invite que llama.cpp a lue, si la requête a demandé return_progress.",
  "prompt_progress.total": "Le nombre de jetons de l’invite.",
  "prompt_progress.cache": "Les jetons de l’invite qui étaient encore en cache.",
  "prompt_progress.processed": "Les jetons de l’invite déjà traités, ceux du cache compris.",
  "prompt_progress.time_ms": "Le nombre de millisecondes depuis le début de la lecture de l’invite.",
  stats: "Les mesures que LM Studio fait de cette requête ; LangChain les omet.",
  "stats.tokens_per_second": "Le nombre de jetons écrits par LM Studio en une seconde.",
  "stats.time_to_first_token":
    "Le nombre de secondes avant le premier jeton de LM Studio : surtout le temps de lire l’invite.",
  "stats.generation_time": "Le nombre de secondes que LM Studio a passées à écrire.",
  "stats.stop_reason":
    "La raison de l’arrêt dans le mot de LM Studio, par exemple eosFound ou maxPredictedTokensReached.",
  model_info: "La description que LM Studio donne du modèle qui a répondu.",
  "model_info.arch": "La famille d’architecture du modèle, par exemple llama ou qwen2.",
  "model_info.quant":
    "La compression des poids, par exemple Q4_K_M : moins de bits prennent moins de mémoire et coûtent un peu de qualité.",
  "model_info.format": "Le format du fichier du modèle : gguf ou mlx.",
  "model_info.context_length": "Le nombre de jetons que l’invite et la réponse peuvent avoir ensemble.",
  runtime: "Le moteur avec lequel LM Studio a exécuté le modèle.",
  "runtime.name": "Le nom de ce moteur.",
  "runtime.version": "La version de ce moteur.",
  "runtime.supported_formats": "Les formats de fichier de modèle que ce moteur peut charger.",
};
