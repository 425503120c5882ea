import type { pageLabelsEn } from "./labels-en.ts";

/** What stands in the markup of the buttons of the connections, in French. */
export const pageLabelsFr: typeof pageLabelsEn = {
  profile: "Profil",
  profiles: "Profils…",
  check: "Vérifier la connexion",
  findServers: "Trouver les serveurs locaux",
  copyLink: "Copier un lien vers ces réglages",
};
