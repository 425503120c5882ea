import type { CodeTexts } from "./en.ts";

export const codeFr: CodeTexts = {
  labels: {
    codeTabs: "La requête sous forme de",
    codeCopy: "Copier",
    codeDownloadPage: "Télécharger cette page",
    codeDownloadFile: "Télécharger",
    codeShell: "Interpréteur",
    codeLibrary: "Bibliothèque",
  },
  tab: (name) => (name === "LangChain page" ? "Page LangChain" : name),
  codeOf: (target) => `Code : ${target}`,
  cut: (characters) =>
    `[… ${characters.toLocaleString("fr")} caractères, présents dans ce que donnent Copier et Télécharger …]`,
  inBrowser:
    "Le modèle de ce navigateur n’a pas d’adresse qu’un autre programme pourrait interroger. Choisissez un serveur pour voir la requête sous forme de code.",
  noImports:
    "Cette copie de la page contient ses bibliothèques ; or une page ouverte depuis le disque a besoin des adresses de LangChain sur le Web. Ouvrez le fichier index.html du téléchargement pour l’obtenir ; les autres onglets sont complets.",
};
