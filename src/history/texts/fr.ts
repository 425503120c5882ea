import { importFr } from "./import-fr.ts";
import { createDateFormat } from "./date-format.ts";
import type { HistoryTexts } from "./en.ts";

/** What the list of conversations says, in French. */
export const historyFr: HistoryTexts = {
  importing: importFr,
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
    importFiles: "Importer",
    exportAll: "Tout exporter",
    exportAllAs: (format) => `Tout exporter en ${format}`,
    removeAll: "Tout supprimer",
    eraseAll: "Tout supprimer définitivement",
    bin: "Corbeille",
    leaveBin: "Retour aux conversations",
    erasedOn: (day) => `Sera effacée le ${day}`,
    results: "Résultats",
    found: (count) => (count === 1 ? "1 conversation trouvée" : `${count} conversations trouvées`),
    loading: "Chargement…",
    empty: "Vos conversations sont gardées ici, dans ce navigateur.",
    sharedStorage: "Les autres pages que vous ouvrez depuis le disque peuvent les lire.",
    sevenDays:
      "Safari peut supprimer les conversations si vous n’ouvrez pas cette page pendant sept jours : exportez ce dont vous avez besoin.",
    emptyBin: "La corbeille est vide.",
    noHits: (query) => `Rien trouvé pour « ${query} ».`,
    binHint: "Ce que vous supprimez reste ici 30 jours.",
    memoryHint:
      "Rien ne peut être conservé pour le moment. Les conversations durent jusqu’à la fermeture de l’onglet : exportez ce dont vous avez besoin.",
    binned: "Conversation supprimée. Elle reste 30 jours dans la corbeille.",
    allBinned: (count) => `${count} conversations supprimées. Elles restent 30 jours dans la corbeille.`,
    erased: "Conversation supprimée définitivement.",
    allErased: (count) => `${count} conversations supprimées définitivement.`,
    exportFailed:
      "Impossible d’enregistrer le fichier. Libérez de la place sur le disque, puis exportez à nouveau.",
    elsewhere:
      "Un autre onglet répond dans cette conversation. Attendez-le, ou commencez une nouvelle conversation.",
    faults: {
      unavailable:
        "Les conversations ne peuvent pas être conservées : ce navigateur n’a pas de base de données pour cette page, ou la bibliothèque qu’il faut est impossible à charger depuis esm.sh. Elles durent jusqu’à la fermeture de l’onglet : exportez ce dont vous avez besoin.",
      newer:
        "Les conversations de ce navigateur ont été écrites par une version plus récente de cette page, qui n’y touche pas. Ouvrez cette version ; ce que vous écrivez ici ne dure que jusqu’à la fermeture de l’onglet.",
      blocked:
        "Une version plus ancienne de cette page, dans un autre onglet, ne libère pas les conversations. Fermez cet onglet-là : d’ici là, ce que vous écrivez ici n’existe que dans cet onglet-ci.",
      full: "Le disque est plein : ce qui est nouveau n’est pas conservé. Rien de ce qui l’était n’est perdu. Libérez de la place, ou exportez ce dont vous avez besoin avant de fermer l’onglet.",
      failed:
        "La base de données du navigateur est en panne : ce qui est nouveau n’est pas conservé. Exportez ce dont vous avez besoin, puis rechargez la page.",
    },
    drop: "Déposez des fichiers pour importer des conversations.",
  },
};
