import type { inBrowserEn, inBrowserLabelsEn } from "./in-browser-en.ts";

export const inBrowserLabelsFr: typeof inBrowserLabelsEn = {
  inBrowser: "Modèles dans ce navigateur",
  inBrowserAbout:
    "llama.cpp, compilé en WebAssembly, fait tourner un modèle dans cette page : il n’y a pas de serveur, et rien de ce que vous écrivez ne quitte votre ordinateur.",
  leaveBrowser: "Revenir à votre serveur",
  tryAgain: "Réessayer",
  answerBuiltIn: "Répondre avec le modèle intégré",
};

export const inBrowserFr: typeof inBrowserEn = {
  opening: "Chargement de ce qui fait tourner les modèles…",
  refusal: {
    "from-disk":
      "Vous avez ouvert cette page depuis le disque, et les navigateurs lui refusent alors les workers et le stockage dont un modèle a besoin. Lancez cette commande dans le dossier de Causette et ouvrez l’adresse qu’elle affiche :",
    "no-wasm":
      "Ce navigateur n’a pas WebAssembly ou pas de workers, ou ils sont désactivés. Un modèle a besoin des deux : autorisez-les dans les réglages, ou prenez un autre navigateur.",
  },
  offer: {
    ready:
      "Ou continuez sans serveur : un modèle jouet est livré avec cette page. Il est fait pour la montrer en marche, et ne sait presque rien.",
    "from-disk":
      "Un modèle jouet est aussi livré avec cette page, pour la montrer en marche. Il ne peut pas tourner tant qu’elle est ouverte depuis le disque : les navigateurs lui refusent les workers et le stockage qu’il lui faut. Lancez cette commande dans le dossier de Causette et ouvrez l’adresse qu’elle affiche :",
  },
  place: "ce navigateur",
  loading: (share) => `chargement du modèle en mémoire : ${Math.floor(share * 100)}\u00a0%`,
};
