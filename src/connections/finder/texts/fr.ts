import type { finderEn, finderLabelsEn } from "./en.ts";

export const finderLabelsFr: typeof finderLabelsEn = {
  finderTitle: "Serveurs sur cet ordinateur",
  finderAgain: "Chercher de nouveau",
  finderClose: "Fermer",
  finderUse: "Utiliser",
};

export const finderFr: typeof finderEn = {
  looking: "Recherche en cours…",
  maybeAsked: "Votre navigateur demandera peut-être si cette page peut accéder à cet ordinateur : acceptez.",
  found: (servers) => (servers === 1 ? "1 serveur trouvé." : `${servers} serveurs trouvés.`),
  none: "Aucun serveur n’a répondu aux adresses habituelles.",
  noneBlocked:
    "Si vous n’avez pas autorisé cette page à accéder à cet ordinateur, faites-le dans les paramètres du site du navigateur.",
  other: "Un serveur qui parle le protocole d’OpenAI",
  probably: (name) => `Sans doute ${name}`,
  models: (models) =>
    models === 0 ? "pas encore de modèle" : models === 1 ? "1 modèle" : `${models} modèles`,
  loading: "charge son modèle",
  key: "demande une clé",
  refuses: "est là, mais refuse cette page",
  redirects: (to) =>
    to === "" ? "redirige vers un autre serveur, que votre navigateur ne nomme pas" : `redirige vers ${to}`,
  use: (name, baseURL) => `Utiliser ${name} à ${baseURL}`,
  lookAgain: (name) => `Chercher de nouveau ${name}`,
};
