import { awkwardFr } from "../lessons/texts/awkward-fr.ts";
import { confidenceFr } from "../confidence/texts/fr.ts";
import { recordingFr } from "../recording/texts/fr.ts";
import { wireFr } from "../wire/texts/fr.ts";
import { codeFr } from "../code/texts/fr.ts";
import type { WorkTexts } from "./en.ts";

export const workFr: WorkTexts = {
  ...awkwardFr,
  ...confidenceFr,
  work: {
    code: codeFr,
    wire: wireFr,
    recording: recordingFr,
    asItStands: "L’invite telle qu’elle est",
    latest: "La dernière réponse",
    notReplayed: "Cet enregistrement ne peut pas être rejoué : la page n’accepte pas son adresse.",
    notSaved: (why) => `Le fichier ne peut pas être enregistré : ${why}`,
    notValid: "Un champ de la configuration n’est pas valide : corrigez-le pour voir la requête.",
    notKnown: "On ne sait pas avec quoi cette réponse a été demandée.",
    noAnswer: "Cette conversation n’a pas encore de réponse.",
  },
};
