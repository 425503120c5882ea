import type { inBrowserEn } from "./in-browser-en.ts";

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
