import type { FileText } from "../model/attachment.ts";
import type { FileSize } from "../model/file-size.ts";
import { createApproximation } from "./approximation.ts";

const { count, percent } = createApproximation("en");

/** The names of encodings: they are the same in every language. */
export const ENCODING_NAMES = { "utf-16": "UTF-16", "windows-1252": "Windows-1252" } as const;

/** The texts about text files, in English. */
export const fileTextsEn = {
  /** A file's size, and its encoding when it is not the usual one. */
  note: ({ tokens, share }: FileSize, { encoding }: FileText): string =>
    [
      `≈ ${count(tokens)} ${Math.round(tokens) === 1 ? "token" : "tokens"}`,
      ...(share === undefined ? [] : [`${percent(share)} of the context`]),
      ...(encoding === undefined ? [] : [ENCODING_NAMES[encoding]]),
    ].join(" · "),
  /** A long text was pasted into the field. */
  longPaste: "That is a long text.",
  attachPaste: "Attach as a file instead",
};

export type FileTexts = typeof fileTextsEn;
