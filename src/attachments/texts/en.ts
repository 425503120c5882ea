import { fileTextsEn } from "./files-en.ts";
import { createByteFormat } from "../../platform/index.ts";
import type { AttachmentFault } from "../model/read-attachment.ts";
import type { Sight } from "../model/sight.ts";

const bytes = createByteFormat("en");

type FaultTexts = Readonly<Record<AttachmentFault | "too-many", (name: string) => string>>;

const faults: FaultTexts = {
  broken: (name) =>
    `${name} is broken: no picture can be made of it. Open it in a picture editor, and save it anew.`,
  "not-decoded": (name) =>
    `Your browser cannot read the format of ${name}. Save the picture as PNG or JPEG first.`,
  "too-many-pixels": (name) => `${name} has more than 120 megapixels. Make it smaller first.`,
  "too-slow": (name) => `Reading ${name} took more than a minute, so it was given up. Make it smaller first.`,
  "too-large": (name) => `${name} is too large to attach. Attach a part of it.`,
  binary: (name) => `${name} is no picture and no text, so a model cannot read it.`,
  pdf: (name) =>
    `${name} is a PDF, which this page cannot read. Copy its text, or attach pictures of its pages.`,
  unreadable: (name) => `${name} cannot be read: it was moved, it is a folder, or you may not open it.`,
  "too-many": (name) => `${name} is not attached: 32 files are the most.`,
};

/** The texts of attachments, in English. */
export const attachmentsEn = {
  addFile: "Picture or file…",
  takePhoto: "Take a photo",
  drop: "Drop pictures and files to attach them.",
  reading: "reading…",
  pictureSize: (width: number, height: number, size: number): string =>
    `${width} × ${height} px · ${bytes.size(size)}`,
  fileSize: (size: number): string => (size < 1000 ? bytes.exact(size) : bytes.size(size)),
  show: (name: string): string => `Show ${name}`,
  close: "Close",
  describe: "Describe",
  described: "Described",
  describePicture: (name: string): string => `Describe ${name}`,
  remove: (name: string): string => `Remove ${name}`,
  removed: (name: string): string => `${name} removed.`,
  dismiss: "Dismiss",
  unnamed: "picture",
  files: fileTextsEn,
  faults,
  /** What to know before a picture is sent. */
  blind: (sight: Extract<Sight, { kind: "blind" | "in-browser" }>): string =>
    sight.kind === "in-browser"
      ? "The models in this browser read text only: remove the pictures, or choose another server."
      : `${sight.model} cannot see pictures: choose a model that can, or remove them.`,
};

export type AttachmentTexts = typeof attachmentsEn;
