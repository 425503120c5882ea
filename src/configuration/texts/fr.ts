import type { configurationEn } from "./en.ts";
import type { FieldFault } from "../model/parse-settings.ts";
import { settingsFr } from "./settings-fr.ts";

/** The texts of the Configuration, in French. */
export const configurationFr: typeof configurationEn = {
  settings: settingsFr,
  fault: (fault: FieldFault): string => {
    switch (fault.kind) {
      case "number":
        return "Ce n’est pas un nombre.";
      case "whole-number":
        return "Il faut un nombre entier.";
      case "range":
        return fault.max === undefined ? `Au moins ${fault.min}.` : `Entre ${fault.min} et ${fault.max}.`;
      case "json-object":
        return 'Ce n’est pas un objet JSON. Exemple : {"top_k": 40}';
      case "reserved":
        return `La page envoie déjà « ${fault.name} ». Retirez-le d’ici.`;
      case "key":
        return {
          characters:
            "Cette clé contient un caractère qui ne peut pas être envoyé. Copiez de nouveau la clé entière, là où elle a été créée.",
          address: "C’est une adresse, pas une clé : mettez-la dans URL de base.",
        }[fault.fault];
      case "base-url":
        return {
          empty: "Indiquez l’adresse de votre serveur, par exemple http://127.0.0.1:1234/v1",
          "not-a-url": "Ce n’est pas une adresse. Elle doit ressembler à http://127.0.0.1:1234/v1",
          scheme: "L’adresse doit commencer par http:// ou https://",
          credentials: "Ni nom ni mot de passe dans l’adresse : mettez la clé dans Clé d’API.",
          secret:
            "Pas de clé dans l’adresse : les adresses voyagent dans des liens et des fichiers. Retirez-la, et saisissez-la dans Clé d’API.",
          fragment: "L’adresse doit s’arrêter avant le #. Retirez le # et ce qui le suit.",
          ipv6: "Une adresse IPv6 s’écrit entre crochets, par exemple http://[::1]:1234/v1",
          "blocked-port": "Les navigateurs refusent ce port. Faites écouter votre serveur sur un autre.",
        }[fault.fault];
    }
  },
  corrected: (from: string, to: string): string =>
    `Le serveur n’a pas de liste de modèles à ${from}, mais il en a une à ${to} : l’URL de base a été changée en conséquence.`,
  keyStays: (origin: string): string =>
    `La clé saisie reste attachée à ${origin}. Saisissez celle de cette adresse, s’il en faut une.`,
  applied: "Appliqué.",
  notStreamed: "d’un seul bloc",
  notSent: "non envoyé",
  decimal: (value) => String(value).replace(".", ","),
  addressUsed: (baseURL) => `L’URL de base est maintenant ${baseURL}. Appuyez sur Envoyer pour redemander.`,
};
