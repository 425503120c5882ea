import type { inBrowserEn } from "./built-in-en.ts";

export const inBrowserFr: typeof inBrowserEn = {
  offer: {
    ready:
      "Un modèle jouet est livré avec cette page, sans besoin de serveur. Fait pour la montrer en marche, il ne sait presque rien.",
    "from-disk":
      "Un modèle jouet est aussi livré avec cette page, pour la montrer en marche. Ouverte depuis le disque, elle ne peut pas le faire tourner ; lancez cette commande dans le dossier de Causette, puis ouvrez l’adresse qu’elle affiche :",
  },
  place: "ce navigateur",
  loading: (share) => `chargement du modèle en mémoire : ${Math.floor(share * 100)}\u00a0%`,
};
