import { fileTextsFr } from "./files-fr.ts";
import { createByteFormat } from "../../platform/index.ts";
import type { AttachmentTexts } from "./en.ts";

const bytes = createByteFormat("fr");

const faults: AttachmentTexts["faults"] = {
  broken: (name) =>
    `${name} est abîmé : aucune image ne peut en être tirée. Ouvrez-le dans un éditeur d’images et enregistrez-le à nouveau.`,
  "not-decoded": (name) =>
    `Votre navigateur ne sait pas lire le format de ${name}. Enregistrez d’abord l’image en PNG ou en JPEG.`,
  "too-many-pixels": (name) => `${name} compte plus de 120 mégapixels. Réduisez d’abord l’image.`,
  "too-slow": (name) =>
    `La lecture de ${name} a pris plus d’une minute, elle a été abandonnée. Réduisez d’abord l’image.`,
  "too-large": (name) => `${name} est trop volumineux pour être joint. Joignez-en une partie.`,
  binary: (name) => `${name} n’est ni une image ni un texte : un modèle ne peut pas le lire.`,
  pdf: (name) =>
    `${name} est un PDF, que cette page ne sait pas lire. Copiez-en le texte, ou joignez des images de ses pages.`,
  unreadable: (name) =>
    `${name} ne peut pas être lu : il a été déplacé, c’est un dossier, ou vous n’avez pas le droit de l’ouvrir.`,
  "too-many": (name) => `${name} n’est pas joint : 32 fichiers au plus.`,
};

/** The texts of attachments, in French. */
export const attachmentsFr: AttachmentTexts = {
  addFile: "Image ou fichier…",
  takePhoto: "Prendre une photo",
  drop: "Déposez des images et des fichiers pour les joindre.",
  reading: "lecture…",
  pictureSize: (width, height, size) => `${width} × ${height} px · ${bytes.size(size)}`,
  fileSize: (size) => (size < 1000 ? bytes.exact(size) : bytes.size(size)),
  show: (name) => `Afficher ${name}`,
  close: "Fermer",
  describe: "Décrire",
  described: "Décrite",
  describePicture: (name) => `Décrire ${name}`,
  remove: (name) => `Retirer ${name}`,
  removed: (name) => `${name} : retiré.`,
  dismiss: "Fermer le message",
  unnamed: "image",
  files: fileTextsFr,
  faults,
  blind: (sight) =>
    sight.kind === "in-browser"
      ? "Les modèles dans ce navigateur ne lisent que du texte : retirez les images, ou choisissez un autre serveur."
      : `${sight.model} ne voit pas les images : choisissez un modèle qui les voit, ou retirez-les.`,
};
