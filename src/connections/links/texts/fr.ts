import { settingLabelsFr } from "../../../configuration/index.ts";
import { toolsFr } from "../../../tools/index.ts";
import { linksEn } from "./en.ts";
import type { Language } from "../../../platform/index.ts";
import type { PageTexts } from "../../texts/en.ts";

const fields: typeof linksEn.fields = {
  system: "Système",
  human: "Humain",
  values: "Variables",
  schema: "Schéma JSON",
  tools: "Outils",
  ...settingLabelsFr,
};

const UNCHANGED = "Rien n’a été modifié.";

export const linksFr: typeof linksEn = {
  labels: {
    linkCopyTitle: "Lien vers ces réglages",
    linkCopyHolds:
      "Qui l’ouvre voit ce qu’il changerait, et doit d’abord l’accepter. Il contient les invites avec leurs variables, schéma et outils, les réglages de génération et le modèle tels qu’ils sont ici ; jamais la clé d’API.",
    linkCopyWithAddress: "Ajouter l’adresse du serveur",
    linkCopyText: "Lien",
    linkCopyDo: "Copier",
    linkCopyClose: "Fermer",
    linkOfferTitle: "Utiliser ces réglages ?",
    linkOfferAbout: "Le lien que vous avez ouvert changerait ceci. Rien n’est envoyé.",
    linkOfferWithAddress: "Utiliser aussi l’adresse",
    linkOfferUse: "Utiliser ces réglages",
    linkOfferKeep: "Garder les miens",
    linkOfferNow: "Maintenant",
    linkOfferThen: "D’après le lien",
  },
  fields,
  nothing: "(vide)",
  switched: (on) => (on ? "activé" : "désactivé"),
  automatic: toolsFr.chipAutomatic,
  onDisk:
    "Cette page a été ouverte depuis le disque : le lien mène donc à un fichier de cet ordinateur et ne sert que sur cet ordinateur.",
  tooLong: (characters, most) =>
    `Le lien compterait ${characters.toLocaleString("fr")} caractères, et ${most.toLocaleString("fr")} au plus peuvent être lus : raccourcissez les invites.`,
  leftOut: (reason) => {
    switch (reason.kind) {
      case "members":
        return `Retiré du corps JSON, car ce pourrait être une clé : ${reason.names.map((name) => `« ${name} »`).join(", ")}.`;
      case "key":
        return `Retiré, car votre clé d’API y figure : ${fields[reason.field]}.`;
      case "fault":
        return `Retiré, car la valeur n’est pas valable : ${fields[reason.field]}.`;
      case "long":
        return `Laissé de côté, car trop long pour un lien : ${fields[reason.field]}.`;
      case "attachments":
        return reason.count === 1
          ? "Laissé de côté, car un lien n’a pas la place de le contenir : l’image ou le fichier joint."
          : `Laissé de côté, car un lien n’a pas la place de les contenir : les ${reason.count} images et fichiers joints.`;
    }
  },
  elsewhere: (host) => `Vos questions iraient à ${host}, qui n’est pas cet ordinateur.`,
  applied: "Réglages appliqués.",
  notApplied:
    "Les réglages sont dans le formulaire, mais n’ont pas pu être appliqués : corrigez le champ signalé.",
  same: "Le lien demande ce que vous avez déjà. Rien n’a été modifié.",
  fault: (fault, describe) => {
    switch (fault.kind) {
      case "broken":
        return `Le lien est abîmé : redemandez-le, et ouvrez-le en entier. ${UNCHANGED}`;
      case "newer":
        return `Le lien vient d’une version plus récente de cette page : mettez la vôtre à jour, puis rouvrez-le. ${UNCHANGED}`;
      case "too-long":
        return `Le lien est trop long pour être lu : demandez-en un dont les invites sont plus courtes. ${UNCHANGED}`;
      case "field": {
        const why = fault.fault === undefined ? "" : ` (${describe(fault.fault)})`;
        return `Le lien contient une valeur que « ${fields[fault.field]} » n’accepte pas${why} : demandez-en un qui convienne. ${UNCHANGED}`;
      }
    }
  },
};

/** The texts of setup links, with the page's labels. */
export interface LinksTexts extends Omit<typeof linksEn, "labels"> {
  readonly labels: PageTexts["labels"] & typeof linksEn.labels;
}

/** The texts of setup links in one language; `texts` are the page's texts in the same language. */
export function linksTexts(language: Language, texts: PageTexts): LinksTexts {
  const own = { en: linksEn, fr: linksFr }[language];
  return { ...own, labels: { ...texts.labels, ...own.labels } };
}
