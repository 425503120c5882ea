import type { Attachment } from "./attachment.ts";
import type { ReadFault } from "./read-file.ts";

/** What became of a file that was chosen, dropped, pasted or photographed. */
export type ReadAttachment =
  | { readonly ok: true; readonly attachment: Attachment }
  | { readonly ok: false; readonly fault: AttachmentFault };

export type AttachmentFault = ReadFault | PictureFault;

/** Why a picture can't be attached: `not-decoded` is a format that this browser does not know. */
export type PictureFault = "broken" | "not-decoded" | "too-many-pixels" | "too-slow";

/** Reads a file that is to be attached; a picture has at most `side` pixels a side then. Never rejects. */
export type ReadAttachmentFile = (file: File, side: number) => Promise<ReadAttachment>;
