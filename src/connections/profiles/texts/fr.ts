import { settingLabelsFr } from "../../../configuration/index.ts";
import type { LeftOut } from "../model/file.ts";
import { profilesEn } from "./en.ts";
import type { Language } from "../../../platform/index.ts";
import type { PageTexts } from "../../texts/en.ts";

/** The texts of the profiles in French. */
export const profilesFr: typeof profilesEn = {
  labels: {
    profilesTitle: "Profils",
    profilesHint:
      "Chacun a sa propre adresse, ses réglages, son modèle et ses clés. Celui qui est utilisé retient ce que vous appliquez.",
    profilesClose: "Fermer",
    profilesList: "Vos profils",
    profilesInUse: "utilisé",
    profilesUse: "Utiliser",
    profilesRename: "Renommer",
    profilesDuplicate: "Dupliquer",
    profilesDelete: "Supprimer",
    profilesSave: "Enregistrer",
    profilesCancel: "Annuler",
    profilesNew: "Nouveau profil",
    profilesTemplate: "Partir de",
    profilesName: "Nom du profil",
    profilesAdd: "Ajouter et utiliser",
    profilesCopy: "Copier",
    profilesFile: "Dans un fichier",
    profilesFileHint:
      "Pour un autre navigateur ou une autre personne. Les clés ne sont jamais dans le fichier.",
    profilesExport: "Exporter",
    profilesImport: "Importer…",
    profilesImportYes: "Importer",
  },
  names: {
    usual: "LM Studio",
    other: "Par défaut",
    fresh: "Nouveau profil",
    copy: (name) => `${name} (copie)`,
    imported: (name) => `${name} (importé)`,
  },
  loadedModel: "le modèle chargé",
  noAddress: "sans adresse",
  aloud: (action, name) => `${action} ${name}`,
  renameLabel: (name) => `Nouveau nom de ${name}`,
  used: (name) => `« ${name} » est utilisé.`,
  usedHosted: (name) =>
    `« ${name} » est utilisé. Saisissez sa clé sous « Clé d’API », puis appuyez sur Appliquer.`,
  faultyUse: (name) => `« ${name} » est dans le formulaire, mais un de ses réglages n’est pas valide.`,
  added: (name) => `« ${name} » a été ajouté.`,
  renamed: (name) => `Il s’appelle maintenant « ${name} ».`,
  removed: (name) => `Le profil « ${name} » a été supprimé, et ses clés avec lui.`,
  nameFault: {
    empty: "Saisissez un nom.",
    taken: "Un autre profil porte ce nom. Choisissez-en un autre.",
  },
  templates: {
    form: "Ce qui est dans le formulaire",
    local: "Sur cet ordinateur",
    hosted: "Services sur Internet",
    address: (baseURL) => `Son adresse : ${baseURL}`,
    hostedWarning: (host) =>
      `Un service sur Internet : tout ce que vous saisissez part chez ${host}, peut y être conservé ou coûter de l’argent.`,
    keyPage: (name) => `Obtenir une clé chez ${name} (nouvel onglet)`,
  },
  fields: settingLabelsFr,
  exported: (leftOut) =>
    leftOut === ""
      ? "Enregistré sous causette-profiles.json, sans les clés."
      : `Enregistré sous causette-profiles.json, sans les clés. N’y est pas non plus, car peut-être secret : ${leftOut}.`,
  leftOut: (name, what) => `${what.map(leftOutWord).join(", ")} (${name})`,
  fileFault: {
    "too-big": "Ce fichier dépasse 1 Mo. Choisissez-en un qui a été exporté de cette page.",
    "not-json": "Ce fichier n’est pas du JSON. Choisissez-en un qui a été exporté de cette page.",
    "not-profiles":
      "Ce fichier ne contient pas de profils de cette page. Choisissez-en un qui a été exporté ici.",
    newer: "Ce fichier a été fait par une version plus récente de Causette. Ouvrez-le avec celle-ci.",
    empty: "Ce fichier ne contient aucun profil. Choisissez-en un autre.",
    "too-many": "Ce fichier contient plus de 200 profils. Divisez-le d’abord.",
    unreadable: "Le navigateur n’a pas pu lire ce fichier. Choisissez-le de nouveau.",
  },
  importing: {
    title: (file) => `Importer de ${file} ?`,
    nothing: "Tout s’y trouve déjà : il n’y a rien à importer.",
    unread: (count) =>
      count === 1
        ? "Une entrée n’est pas un profil et a été laissée de côté."
        : `${count} entrées ne sont pas des profils et ont été laissées de côté.`,
    kind: { added: "nouveau", same: "identique à celui d’ici", changed: "diffère de celui d’ici" },
    value: (field, to) => `${field} : ${to}`,
    change: (field, from, to) => `${field} : ${from} → ${to}`,
    none: "(vide)",
    on: "oui",
    off: "non",
    away: (host) =>
      `Pas sur cet ordinateur : une fois ce profil utilisé, tout ce que vous saisissez part chez ${host}.`,
    keyStays: "Sa clé n’est envoyée qu’à l’adresse pour laquelle elle a été saisie.",
    choice: (name) => `Que faire de ${name}`,
    add: (name) => `Ajouter sous « ${name} »`,
    replace: "Remplacer celui d’ici",
    skip: "Le laisser de côté",
    done: (count) => (count === 1 ? "Un profil a été importé." : `${count} profils ont été importés.`),
    nothingChosen: "Rien n’a été importé.",
  },
};

function leftOutWord(what: LeftOut): string {
  switch (what.kind) {
    case "value":
      return `« ${what.name} » du corps JSON en plus`;
    case "extra-body":
      return "le corps JSON en plus";
    case "address":
      return "l’adresse";
  }
}

/** The texts of the profiles in one language, including the labels of the page. */
export interface ProfilesTexts extends Omit<typeof profilesEn, "labels"> {
  readonly labels: PageTexts["labels"] & typeof profilesEn.labels;
}

const OWN = { en: profilesEn, fr: profilesFr };
const made = new WeakMap<PageTexts, ProfilesTexts>();

/** The texts of the profiles. Returns the same object for the same texts of the page. */
export function profilesTexts(page: PageTexts, language: Language): ProfilesTexts {
  const known = made.get(page);
  if (known !== undefined) return known;
  const own = OWN[language];
  const all = { ...own, labels: { ...page.labels, ...own.labels } };
  made.set(page, all);
  return all;
}
