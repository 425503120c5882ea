import { isRecord } from "../../platform/index.ts";

/** A picture as it is sent: PNG or JPEG, upright, without metadata. */
export interface Picture {
  readonly kind: "picture";
  /** Of the file; may be empty. */
  readonly name: string;
  /** A data URL of type `image/png` or `image/jpeg`, in base64. */
  readonly url: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in the user's words, for readers who do not see it; it is not sent. */
  readonly alt: string;
}

/** The encodings of text files besides UTF-8. */
const OTHER_ENCODINGS = ["utf-16", "windows-1252"] as const;

/** A text file, which is put into the prompt. */
export interface FileText {
  readonly kind: "file";
  readonly name: string;
  readonly text: string;
  /** How the file was encoded; absent for UTF-8. */
  readonly encoding?: (typeof OTHER_ENCODINGS)[number];
}

/** What a question has beside its text. */
export type Attachment = Picture | FileText;

/** The only URLs that a picture may have: nothing is ever fetched. */
const PICTURE_URL = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Parses attachments from storage or a file; invalid ones are left out. Never throws. */
export function parseAttachments(value: unknown): readonly Attachment[] {
  const stored: readonly unknown[] = Array.isArray(value) ? value : [];
  return stored.flatMap((each) => parseAttachment(each) ?? []);
}

function parseAttachment(value: unknown): Attachment | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, name, text, url, width, height, alt } = value;
  const named = typeof name === "string" ? name : "";
  if (kind === "file" && typeof text === "string") {
    const encoding = OTHER_ENCODINGS.find((known) => known === value["encoding"]);
    return { kind, name: named, text, ...(encoding !== undefined && { encoding }) };
  }
  if (kind !== "picture" || typeof url !== "string" || !PICTURE_URL.test(url)) return undefined;
  return {
    kind,
    name: named,
    url,
    width: sizeOf(width),
    height: sizeOf(height),
    alt: typeof alt === "string" ? alt : "",
  };
}

function sizeOf(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : 0;
}
