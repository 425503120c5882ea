import type { AwkwardTexts } from "./awkward-en.ts";

export const awkwardFr: AwkwardTexts = {
  awkward: {
    intro:
      "Douze comportements de serveurs, rejoués tels qu’ils arrivent, sans serveur. Dites d’abord comment la réponse se terminera, puis regardez.",
    predict: "Comment cela se terminera-t-il ?",
    watch: "Regarder",
    watching: "La reprise se déroule dans la réponse.",
    right: (state) => `Exact : état final « ${state} ».`,
    wrong: (said, state) => `Vous aviez dit « ${said} » ; état final « ${state} ».`,
    ended: (state) => `État final : « ${state} ».`,
    why: "Pourquoi",
    fix: "Le remède",
    words: {
      question: "Pourquoi le ciel est-il bleu ?",
      thinking:
        "On me demande la couleur du ciel, je devrais expliquer que l’air diffuse la lumière, et le bleu plus que le rouge.",
      answer:
        "La lumière du soleil contient toutes les couleurs. L’air diffuse bien plus le bleu que le rouge, si bien que le bleu nous parvient de toutes les directions et que le ciel paraît bleu.",
    },
    lessons: {
      "wrong-port": {
        title: "Le mauvais port",
        happens:
          "La page interroge un port où rien n’écoute, et le navigateur dit seulement « Failed to fetch ».",
        why: "Aucun programme n’a ouvert ce port, le système refuse donc la connexion avant le premier octet.",
        fix: "Démarrez le serveur, ou corrigez le port dans l’URL de base : 1234 pour LM Studio, 11434 pour Ollama, 8080 pour llama.cpp.",
      },
      "cors-off": {
        title: "CORS est désactivé",
        happens: "Le serveur tourne et répond même, mais le navigateur cache sa réponse à la page.",
        why: "Une page ne peut lire une autre origine que si la réponse l’y autorise par un en-tête CORS, et LM Studio n’en envoie pas par défaut.",
        fix: "Activez CORS dans la page Developer de LM Studio, sous Server settings.",
      },
      "no-model": {
        title: "Aucun modèle n’est chargé",
        happens:
          "Le serveur refuse avec le statut 404 et une phrase de son cru, que la page montre telle quelle.",
        why: "Le serveur tourne, mais aucun modèle n’est en mémoire, et le chargement à la demande est désactivé.",
        fix: "Chargez un modèle dans la configuration, sous Modèle, ou lancez « lms load ».",
      },
      "started-without-cors": {
        title: "« lms server start » sans --cors",
        happens:
          "Hier la page fonctionnait, aujourd’hui ses requêtes sont refusées comme celles d’une inconnue.",
        why: "La commande démarre le serveur avec CORS désactivé, quel que soit le réglage fait dans l’application.",
        fix: "Démarrez-le avec « lms server start --cors ».",
      },
      "context-overflow": {
        title: "L’invite dépasse le contexte",
        happens: "Le flux commence et finit normalement, avec « stop » pour raison, mais sans aucun texte.",
        why: "Certains serveurs répondent par du vide, et non par une erreur, à une invite qui ne tient pas dans le contexte du modèle.",
        fix: "Commencez une nouvelle conversation, raccourcissez l’invite, ou chargez le modèle avec un contexte plus long.",
      },
      "cut-by-limit": {
        title: "Coupée par « Jetons max. »",
        happens: "La réponse s’arrête au milieu d’une phrase, et le dernier événement dit « length ».",
        why: "Le modèle a écrit autant de jetons que la requête, ou le contexte, le permet.",
        fix: "Augmentez « Jetons max. » ou laissez ce champ vide, puis appuyez sur Poursuivre sous la réponse.",
      },
      "json-not-stream": {
        title: "Du JSON au lieu d’un flux",
        happens: "Rien n’apparaît pendant un moment, puis toute la réponse est là d’un coup.",
        why: "Le serveur, ou un mandataire placé devant lui, ignore la demande d’un flux et envoie un seul objet JSON, que LangChain seul prendrait pour une absence de réponse.",
        fix: "Rien n’est perdu, car la page lit les deux ; pour un vrai flux, cherchez la mise en tampon dans le mandataire.",
      },
      "error-in-200": {
        title: "Une erreur avec le statut 200",
        happens: "La réponse dit 200 OK, mais son corps est une erreur au sujet du chemin.",
        why: "LM Studio répond aux chemins inconnus avec le statut 200, par exemple quand « /v1 » manque à l’URL de base ou s’y trouve deux fois.",
        fix: "Terminez l’URL de base par « /v1 », une seule fois.",
      },
      "only-thinking": {
        title: "Rien que la réflexion",
        happens: "Le modèle réfléchit à voix haute, puis le flux se termine avant que la réponse commence.",
        why: "Les petits modèles de raisonnement s’arrêtent parfois en pleine réflexion, ou y épuisent leurs jetons.",
        fix: "Appuyez sur Régénérer, augmentez « Jetons max. », ou désactivez la réflexion dans le corps JSON en plus si le serveur le permet.",
      },
      "lost-connection": {
        title: "La connexion est perdue",
        happens: "La réponse grandit, s’arrête, et son dernier événement n’arrive jamais.",
        why: "Le serveur est tombé ou a été fermé, ou un mandataire a coupé la connexion après son délai.",
        fix: "Regardez le journal du serveur, puis appuyez sur Poursuivre : ce qui était arrivé est conservé.",
      },
      "silent-server": {
        title: "Le serveur se tait",
        happens: "La connexion reste ouverte, mais après quelques mots plus rien n’arrive.",
        why: "Le serveur est bloqué ou l’ordinateur dort, et sans délai de son côté aucun client ne s’en apercevrait.",
        fix: "Appuyez sur Arrêter, ou fixez un délai sous Échantillonnage, comme ici : 10 secondes.",
      },
      "proxy-page": {
        title: "Une page web au lieu d’une réponse",
        happens: "La réponse est une page HTML, avec le statut 200.",
        why: "Autre chose répond à cette adresse : la page de connexion d’un réseau, un mandataire, ou un serveur web sur le même port.",
        fix: "Ouvrez l’URL de base dans un onglet pour voir qui répond, puis corrigez-la ou connectez-vous.",
      },
    },
  },
};
