import { settingLabelsFr } from "../../../configuration/index.ts";
import type { Labels, Language } from "../../../platform/index.ts";
import { pasteEn } from "./en.ts";

const pasteFr: typeof pasteEn = {
  labels: {
    pasteTitle: "Coller une requête",
    pasteAbout:
      "Une commande curl, un fetch, un Invoke-WebRequest ou le JSON d’un corps : ce qu’elle demande est reporté dans cette page, une fois que vous avez vu ce qui changerait. Rien n’est exécuté, rien n’est envoyé.",
    pasteText: "Requête",
    pasteRead: "Voir ce qui changerait",
    pasteOffer: "Ceci changerait",
    pasteNow: "Maintenant",
    pasteThen: "D’après la requête",
    pasteWithAddress: "Utiliser aussi l’adresse",
    pasteWithKey: "Utiliser aussi la clé",
    pasteApply: "Utiliser cette requête",
    pasteCancel: "Annuler",
  },
  fields: { system: "Système", human: "Humain", attachments: "Pièces jointes", ...settingLabelsFr },
  nothing: "(vide)",
  attached: (count) => (count === 0 ? "" : `${count} ${count === 1 ? "élément" : "éléments"}`),
  switched: (on) => (on ? "activé" : "désactivé"),
  elsewhere: (host) => `Vos questions iraient à ${host}, qui n’est pas cet ordinateur.`,
  keyNeedsAddress: "La clé est celle de cette adresse : elle n’est utilisée qu’avec elle.",
  applied: "Requête reprise. Appuyez sur Envoyer pour la poser.",
  notApplied:
    "La requête est dans le formulaire, mais n’a pas pu être appliquée : corrigez le champ signalé.",
  same: "Cette requête demande ce qui est déjà là.",
  quoted: (name) => `« ${name} »`,
  leftOut: (reason, names) =>
    ({
      address: `Pas reprise comme adresse, car incomplète ou porteuse d’une clé : ${names}.`,
      cookie: `Laissé de côté, car les cookies sont l’affaire du navigateur : ${names}.`,
      earlier: `Laissé de côté, car seules la dernière question et la première invite système ont un champ : messages précédents de ${names}.`,
      header: `Laissé de côté, car le navigateur et la page envoient leurs propres en-têtes : ${names}.`,
      invalid: `Laissé de côté, car le réglage n’accepte pas cette valeur : ${names}.`,
      option: `Laissé de côté, car une page ne sait pas le faire : ${names}.`,
      "other-request": `Seule la première requête a été lue. Laissé de côté : ${names}.`,
      own: `Laissé de côté, car la page envoie le sien : ${names}.`,
      part: `Laissé de côté, car seuls peuvent être repris les textes, et les images PNG et JPEG contenues dans la requête : ${names}.`,
      secret: `Retiré du corps JSON, car ce pourrait être une clé : ${names}.`,
      "unknown-value": `Seul le shell ou le programme d’où cela vient connaît la valeur de : ${names}.`,
    })[reason],
  fault: (fault) => {
    switch (fault.kind) {
      case "empty":
        return "Collez d’abord une requête.";
      case "too-long":
        return `Ce texte compte plus de ${fault.most.toLocaleString("fr")} caractères.`;
      case "unknown":
        return "Il n’y a là ni curl, ni fetch, ni Invoke-WebRequest, ni JSON.";
      case "unclosed":
        return `Le ${fault.mark} à l’endroit signalé n’est pas fermé. Copiez à nouveau la requête entière.`;
      case "no-body":
        return "Cette requête n’a pas de corps lisible : elle ne demande donc rien à un modèle.";
      case "file":
        return `Le corps est dans un fichier (${fault.name}) que cette page ne peut pas lire : collez plutôt son contenu.`;
      case "body":
        return fault.near.trim() === ""
          ? "Le corps s’arrête trop tôt : ce n’est pas un objet JSON entier."
          : `Le corps n’est pas un objet JSON. L’erreur est ici : ${fault.near}`;
      case "no-messages":
        return "Le corps n’a pas de « messages » : cette page ne lit que les requêtes à /chat/completions.";
    }
  },
};

/** The texts of pasted requests in one language. */
export interface PasteTexts extends Omit<typeof pasteEn, "labels"> {
  readonly labels: Labels;
}

export function pasteTexts(language: Language): PasteTexts {
  return { en: pasteEn, fr: pasteFr }[language];
}
