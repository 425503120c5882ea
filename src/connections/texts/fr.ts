import type { pageEn, pageLabelsEn } from "./en.ts";
import { createNumberFormat } from "../../platform/index.ts";

const number = createNumberFormat("fr");

/** What the part for connections says beside its panels, in French. */
export const pageFr: typeof pageEn = {
  models: {
    unknown: "Pas encore vérifié",
    asking: "Recherche du serveur…",
    found: (count: number, host: string): string =>
      `Connecté · ${host} · ${count > 1 ? `${number.format(count)} modèles` : `${count} modèle`}`,
    unreachable: (host: string): string => `Pas de connexion · ${host}`,
  },
  startLmStudio: "Démarrer le serveur de LM Studio",
};

/** The texts in the markup of the buttons for connections, in French. */
export const pageLabelsFr: typeof pageLabelsEn = {
  profile: "Profil",
  profiles: "Profils…",
  check: "Vérifier la connexion",
  findServers: "Trouver les serveurs locaux",
  copyLink: "Copier un lien vers ces réglages",
};
