import type { TemplateTexts } from "./en.ts";

const presets = (count: number): string =>
  count < 2 ? `${count} exemple importé.` : `${count} exemples importés.`;

/** The texts of templates and of presets of one’s own, in French. */
export const templatesFr: TemplateTexts = {
  emptyValue: (name) =>
    `Complétez « ${name} ». Pour envoyer les accolades telles quelles, écrivez {{${name}}} ici.`,
  labels: {
    presetsTitle: "Vos exemples",
    presetsClose: "Fermer",
    presetsName: "Nom de l’exemple",
    presetsSave: "Enregistrer l’invite",
    presetsSaveHint: "Enregistre Système et Humain tels quels, sans les pièces jointes.",
    presetsNone: "Vous n’en avez pas encore.",
    presetsUndo: "Annuler",
    presetsExport: "Exporter",
    presetsImport: "Importer…",
    presetsDelete: "Supprimer",
  },
  ownPresets: "Vos exemples",
  presetFault: {
    empty: "Saisissez un nom.",
    taken: "Un autre exemple porte ce nom. Choisissez-en un autre.",
    nothing: "Écrivez d’abord dans Système ou Humain : il n’y a rien à enregistrer.",
  },
  renamePreset: (name) => `Nom de ${name}`,
  movePresetUp: (name) => `Monter ${name}`,
  movePresetDown: (name) => `Descendre ${name}`,
  deletePreset: (name) => `Supprimer ${name}`,
  presetSaved: (name) => `« ${name} » est enregistré.`,
  presetReplaced: (name) => `« ${name} » contient maintenant les textes de l’invite.`,
  presetRenamed: (name) => `Il s’appelle maintenant « ${name} ».`,
  presetMoved: (name, place, count) => `« ${name} » est maintenant le n° ${place} sur ${count}.`,
  presetDeleted: (name) => `« ${name} » a été supprimé.`,
  presetUndone: "C’est annulé.",
  presetsExported: "Enregistré sous le nom causette-presets.json.",
  presetsImported: (count, unread) =>
    `${presets(count)}${unread === 0 ? "" : ` Laissés de côté, car ce ne sont pas des exemples : ${unread}.`}`,
  presetsFileFault: {
    "too-big": "Ce fichier dépasse 1 Mo. Choisissez-en un qui a été exporté de cette page.",
    "not-json": "Ce fichier n’est pas du JSON. Choisissez-en un qui a été exporté de cette page.",
    "not-presets":
      "Ce fichier ne contient aucun exemple de cette page. Choisissez-en un qui a été exporté ici.",
    newer: "Ce fichier vient d’une version plus récente de Causette. Ouvrez-le avec cette version.",
    empty: "Ce fichier ne contient aucun exemple. Choisissez-en un autre.",
    "too-many": "Ce fichier contient plus de 200 exemples. Divisez-le d’abord.",
    unreadable: "Le navigateur n’a pas pu lire ce fichier. Choisissez-le à nouveau.",
  },
};
