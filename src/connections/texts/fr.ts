import type { pageEn } from "./en.ts";
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
};
