import { createDateFormat } from "./date-format.ts";
import type { HistoryTexts } from "./en.ts";

/** What the list of conversations says, in French. */
export const historyFr: HistoryTexts = {
  history: {
    groups: {
      pinned: "Épinglées",
      today: "Aujourd’hui",
      yesterday: "Hier",
      week: "Cette semaine",
      older: "Plus anciennes",
    },
    dates: createDateFormat("fr"),
    untitled: "Sans titre",
    answering: "Répond…",
    more: "Plus",
    title: "Titre",
    rename: "Renommer",
    pin: "Épingler",
    unpin: "Désépingler",
    exportAs: (format) => `Exporter en ${format}`,
    remove: "Supprimer",
    restore: "Restaurer",
    erase: "Supprimer définitivement",
    eraseSure: "Vraiment la supprimer ?",
    importFiles: "Importer",
    exportAllAs: (format) => `Tout exporter en ${format}`,
    removeAll: "Tout supprimer",
    eraseAll: "Tout supprimer définitivement",
    eraseAllSure: "Vraiment tout supprimer ?",
    bin: "Corbeille",
    leaveBin: "Retour aux conversations",
    erasedOn: (day) => `Sera effacée le ${day}`,
    results: "Résultats",
    found: (count) => (count === 1 ? "1 conversation trouvée" : `${count} conversations trouvées`),
    loading: "Chargement…",
    empty: "Vos conversations sont gardées ici, dans ce navigateur.",
    emptyBin: "La corbeille est vide.",
    noHits: (query) => `Rien trouvé pour « ${query} ».`,
    binHint: "Ce que vous supprimez reste ici 30 jours.",
    memoryHint:
      "Ce navigateur ne garde rien pour cette page. Les conversations durent jusqu’à la fermeture de l’onglet : exportez ce dont vous avez besoin.",
    drop: "Déposez des fichiers ici pour les importer.",
  },
};
