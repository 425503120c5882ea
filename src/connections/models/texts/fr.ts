import { createByteFormat } from "../../../platform/index.ts";
import type { ModelsPickerTexts } from "./en.ts";

const bytes = createByteFormat("fr");
const count = (amount: number, one: string, many: string): string =>
  `${amount.toLocaleString("fr")} ${amount < 2 ? one : many}`;

export const modelsPickerFr: ModelsPickerTexts = {
  labels: {
    modelPickerList: "Modèles",
    modelPickerOpen: "Afficher les choix",
    modelPickerEmbedding: "Modèles d’embeddings (ils ne discutent pas)",
  },
  loadedOne: "celui qui est chargé",
  size: (size) => bytes.size(size),
  context: (inUse, possible) => {
    if (inUse === undefined && possible === undefined) return "";
    if (inUse === undefined) return `jusqu’à ${count(possible ?? 0, "jeton", "jetons")}`;
    if (possible === undefined) return `contexte de ${count(inUse, "jeton", "jetons")}`;
    return `${inUse.toLocaleString("fr")} sur ${count(possible, "jeton", "jetons")}`;
  },
  badges: { loaded: "chargé", vision: "vision", tools: "outils", thinking: "réflexion" },
  asking: "Demande au serveur…",
  unreachable:
    "Le serveur ne donne pas ses modèles : vérifiez la connexion. Un nom que vous saisissez est envoyé tel quel.",
  noServer: "Aucun serveur n’est encore réglé : saisissez son adresse, puis appliquez.",
  inBrowser: "Les modèles dans ce navigateur se choisissent dans leur propre liste, plus bas.",
  none: "Le serveur n’annonce aucun modèle.",
  noMatch: (typed) => `Rien ne correspond. « ${typed} » est envoyé tel que vous l’avez saisi.`,
  more: (left) => `… et ${left.toLocaleString("fr")} de plus : écrivez pour en voir d’autres.`,
  ofOther: (host) => `Ce sont les modèles de ${host}. Appliquez pour voir ceux de la nouvelle adresse.`,
  found: (models, embedding) =>
    count(models, "modèle", "modèles") +
    (embedding === 0 ? "" : `, ${count(embedding, "modèle d’embeddings", "modèles d’embeddings")}`),
  note: (note) => {
    switch (note.kind) {
      case "gone":
        return `« ${note.model} » n’est plus sur ce serveur. Choisissez-en un autre, ou laissez le champ vide.`;
      case "another-answers":
        return `« ${note.model} » n’est pas sur ce serveur : LM Studio répond avec le modèle chargé, « ${note.loaded} ».`;
      case "embedding":
        return `« ${note.model} » est un modèle d’embeddings : il ne discute pas. Choisissez-en un autre, ou laissez le champ vide.`;
      case "loads-first":
        return `LM Studio chargera « ${note.model} » à votre prochaine question : cela peut prendre un moment.`;
      case "none-loaded":
        return `Aucun modèle n’est chargé dans LM Studio. Choisissez-en un : il sera chargé à votre prochaine question, ce qui peut prendre un moment.`;
    }
  },
};
