import type { ToolsTexts } from "./en.ts";

/** The texts of the tools, in French. */
export const toolsFr: ToolsTexts = {
  labels: {
    toolsTitle: "Outils",
    toolsAbout:
      "Le modèle peut les demander ; vous voyez chaque appel avant que son résultat ne reparte. Ils s’exécutent dans cette page et ne modifient rien.",
    toolsTable: "Table pour look_up",
    toolsTableHint: "Une entrée par ligne : « clé : valeur », ou du CSV dont la première colonne est la clé.",
    toolsRun: "Exécuter les appels",
    toolsByHand: "à la main",
    toolsByItself: "automatiquement, au plus",
    toolsRounds: "Tours",
    toolsRoundsUnit: "tours",
    toolsDone: "Terminé",
  },
  menuItem: "Outils…",
  about: {
    clock: "L’heure qu’il est, ici ou dans un autre fuseau horaire",
    calculator: "Le calcul et quelques fonctions",
    look_up: "Cherche une clé dans la table ci-dessous",
  },
  chip: (names) => `Outils : ${names.join(", ")}`,
  chipAutomatic: (rounds) =>
    rounds === 1 ? "automatiquement, 1 tour" : `automatiquement, ${rounds} tours au plus`,
  remove: "Désactiver les outils",
};
