import type { FileText } from "./attachment.ts";

/** What became of a file that is not a picture: its text, or why it has none. */
export type ReadFile =
  { readonly ok: true; readonly file: FileText } | { readonly ok: false; readonly reason: ReadFault };

export type ReadFault =
  /** It is no text, or a text in an encoding that is not read. */
  | "binary"
  | "pdf"
  /** It is larger than 2 MB. */
  | "too-large"
  /** The browser could not read it: it was moved, or may not be read. */
  | "unreadable";
