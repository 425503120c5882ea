import type { answerEn } from "./answer-en.ts";

/** What the fields of an answer mean, in French. By their paths in a chunk; those of a whole answer are the same. */
export const answerFr: typeof answerEn = {
  id: "Désigne cette réponse : tous ses morceaux portent le même.",
  object:
    "Le genre de cet objet : chat.completion.chunk dans un flux, chat.completion pour une réponse entière.",
  created: "Le moment où le serveur a commencé cette réponse, en secondes depuis le 1er janvier 1970.",
  model: "Le nom du modèle qui répond, qui peut différer de celui qui a été demandé.",
  system_fingerprint:
    "Désigne l’état du logiciel du serveur : quand il change, la même graine peut donner une autre réponse.",
  service_tier: "La classe de service dans laquelle un serveur commercial a traité la requête.",
  provider:
    "L’entreprise dont le serveur a répondu, quand un service comme OpenRouter transmet les requêtes.",
  prompt_filter_results:
    "Ce que le filtre de contenu d’Azure dit de l’invite ; il arrive en premier, dans un morceau sans choices.",
  x_groq: "Les ajouts propres à Groq, avec l’identifiant de la requête et son décompte.",
  __verbose: "Ce que llama.cpp ajoute pour le débogage quand il a été lancé avec --verbose.",
  error:
    "Ce qui a échoué, à la place d’une réponse ou au milieu d’une réponse ; le statut peut quand même être 200.",
  "error.message": "L’erreur dans les mots du serveur.",
  "error.type": "Le genre de l’erreur, par exemple invalid_request_error.",
  "error.param": "Le champ de la requête que le serveur conteste.",
  "error.code": "Un nom ou un numéro court de cette erreur, pour les programmes.",
  "error.n_prompt_tokens": "Le nombre de jetons de l’invite, quand elle était trop longue pour llama.cpp.",
  "error.n_ctx": "Le nombre de jetons que contient le contexte du modèle chargé.",
  message: "L’erreur de vLLM dans ses propres mots.",
  type: "Le genre de l’erreur de vLLM.",
  param: "Le champ de la requête que vLLM conteste.",
  code: "Le numéro de l’erreur de vLLM, qui est celui du statut HTTP.",
  choices:
    "Les réponses à cette requête, une seule sauf si n en demande plus ; la liste est vide dans un morceau qui n’apporte que le décompte des jetons.",
  "choices[].index": "La réponse à laquelle ce morceau appartient, comptée à partir de 0.",
  "choices[].delta": "Ce que ce morceau apporte de nouveau : la réponse est la somme de tous.",
  "choices[].message": "La réponse entière, quand le serveur ne répond pas au fil de l’eau.",
  "choices[].delta.role": "Qui parle, le plus souvent dans le premier morceau seulement : assistant.",
  "choices[].delta.content": "La suite du texte de la réponse, souvent un jeton.",
  "choices[].delta.refusal": "La suite d’un texte dans lequel le modèle refuse de répondre.",
  "choices[].delta.reasoning_content":
    "La suite du raisonnement du modèle, telle que l’envoient LM Studio, llama.cpp et DeepSeek.",
  "choices[].delta.reasoning":
    "La suite du raisonnement du modèle, telle que l’envoient Ollama, vLLM et OpenRouter ; le flux de LangChain l’omet.",
  "choices[].delta.reasoning_details":
    "Le même raisonnement en parties typées, qu’OpenRouter envoie à côté du texte.",
  "choices[].delta.function_call": "Une forme plus ancienne de tool_calls, pour un seul appel.",
  "choices[].delta.tool_calls":
    "Les fonctions que le modèle demande au programme d’appeler, envoyées par morceaux.",
  "choices[].delta.tool_calls[].index": "L’appel auquel ce morceau appartient, compté à partir de 0.",
  "choices[].delta.tool_calls[].id": "Désigne l’appel, afin que son résultat soit renvoyé sous le même nom.",
  "choices[].delta.tool_calls[].type": "Le genre de l’appel : function.",
  "choices[].delta.tool_calls[].function": "La fonction à appeler : son nom et ses arguments.",
  "choices[].delta.tool_calls[].function.name":
    "Le nom de la fonction, le plus souvent entier dans le premier morceau.",
  "choices[].delta.tool_calls[].function.arguments":
    "La suite des arguments, un texte qui n’est du JSON valable qu’une fois tous les morceaux réunis.",
  "choices[].finish_reason":
    "La raison de la fin : stop, length, tool_calls ou content_filter ; null jusqu’au dernier morceau.",
  "choices[].native_finish_reason":
    "La même raison dans le mot du fournisseur du modèle, tel qu’OpenRouter le transmet.",
  "choices[].stop_reason":
    "La séquence d’arrêt ou le jeton qui a mis fin à la réponse, quand vLLM l’indique.",
  "choices[].logprobs":
    "La probabilité de chaque jeton, si la requête l’a demandée et que le serveur sait la donner.",
  "choices[].logprobs.content": "Une entrée par jeton de ce morceau de la réponse.",
  "choices[].logprobs.refusal": "Une entrée par jeton de ce morceau d’un refus.",
  "choices[].logprobs.content[].id":
    "Le numéro du jeton dans le vocabulaire du modèle, tel que llama.cpp l’envoie.",
  "choices[].logprobs.content[].token": "Le jeton, sous forme de texte.",
  "choices[].logprobs.content[].bytes":
    "Le jeton en octets, car un caractère peut être partagé entre deux jetons.",
  "choices[].logprobs.content[].logprob":
    "Le logarithme naturel de la probabilité du jeton : 0 est certain, -0,7 environ une chance sur deux, -2,3 une sur dix.",
  "choices[].logprobs.content[].top_logprobs":
    "Les jetons les plus probables à cette place, avec leurs probabilités.",
  "choices[].content_filter_results": "Ce que le filtre de contenu d’Azure dit de ce morceau.",
};
