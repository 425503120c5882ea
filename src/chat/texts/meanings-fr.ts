import type { figureWordsEn, stateMeaningsEn } from "./meanings-en.ts";

/** What each state of a run means, in one sentence, in French. */
export const stateMeaningsFr: typeof stateMeaningsEn = {
  idle: "Rien n’est demandé : la page attend votre invite.",
  loading:
    "La page charge LangChain, la bibliothèque qui parle au serveur, ce qu’elle fait une fois après son ouverture.",
  connecting:
    "La requête est partie et le serveur n’a pas commencé à répondre ; un serveur local est peut-être en train de charger son modèle.",
  waiting:
    "Le serveur a envoyé ses en-têtes, mais encore aucun jeton : il lit l’invite, ce qui prend d’autant plus de temps qu’elle est longue.",
  thinking: "Le modèle écrit son raisonnement, qui s’affiche à part et ne fait pas partie de la réponse.",
  answering: "La réponse arrive ; Échap y met fin, et ce qui est arrivé reste.",
  done: "Le serveur a dit pourquoi il s’arrêtait, et la réponse est entière.",
  cut: "La réponse a atteint la limite de jetons : augmentez Jetons max., ou appuyez sur Poursuivre.",
  stopped:
    "Vous avez mis fin à l’échange : ce qui était arrivé reste, et la connexion au serveur a été fermée.",
  incomplete:
    "Le flux a pris fin avant que le serveur dise que la réponse était entière : connexion perdue, ou serveur qui l’a interrompue.",
  empty:
    "L’échange a pris fin sans un seul caractère de réponse, souvent parce que l’invite dépasse le contexte du modèle.",
  failed:
    "Une erreur a mis fin à l’échange ; le message la nomme, si possible dans les mots du serveur, et dit que faire.",
};

/** The words beside the numbers of a run, and what each number means, in French. */
export const figureWordsFr: typeof figureWordsEn = {
  first: {
    label: "premier jeton",
    meaning:
      "Le temps entre le début de l’échange et le premier jeton, réflexion comprise : s’il est long, l’invite est longue ou le modèle se chargeait.",
  },
  rate: {
    label: "jetons/s",
    meaning: "Le nombre de jetons arrivés par seconde, en moyenne du premier jeton au dernier.",
  },
  read: {
    label: "jetons lus",
    meaning:
      "Le nombre de jetons que le serveur a lus : l’invite système et toute la conversation, pas seulement votre dernier message.",
  },
  written: {
    label: "jetons écrits",
    meaning: "Le nombre de jetons que le modèle a écrits, réflexion comprise.",
  },
  total: { label: "en tout", meaning: "Le temps entre le début et la fin de l’échange." },
  reason: {
    label: "motif de fin",
    meaning:
      "La raison pour laquelle le modèle s’est arrêté, dans le mot du serveur : stop s’il avait fini, length s’il a atteint une limite de jetons.",
  },
  thinking: {
    label: "réflexion",
    meaning: "Le temps entre le premier jeton de réflexion et le premier jeton de la réponse.",
  },
  estimated: {
    label: "≈",
    meaning:
      "Le serveur n’a pas envoyé de nombre de jetons : la page compte un jeton pour quatre caractères.",
  },
  context: {
    label: "Contexte",
    meaning:
      "La part que la conversation et votre prochaine question prennent des jetons que le modèle peut garder en tête à la fois.",
  },
  elapsed: { label: "temps écoulé", meaning: "Le temps passé depuis le début de cet échange." },
};
