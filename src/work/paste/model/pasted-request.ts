import type { Attachment } from "../../../attachments/index.ts";

/** A message of a pasted request: its text parts, joined, and its pictures. */
export interface PastedMessage {
  readonly role: string;
  readonly text: string;
  /** Those that the message itself contains, as PNG or JPEG. */
  readonly pictures?: readonly Attachment[];
}

/** Why something in a pasted text is not taken over. */
export type LeftOutReason =
  /** The address can't be the server's: a relative one, or one with a key in it. */
  | "address"
  /** Cookies belong to the browser, not to a page. */
  | "cookie"
  /** A message before the last question. */
  | "earlier"
  /** A header; the browser and the page send their own. */
  | "header"
  /** A value that the setting of this name can't have. */
  | "invalid"
  /** An option of the command that a page has no counterpart for. */
  | "option"
  /** A second request: only the first one is read. */
  | "other-request"
  /** The page sends its own. */
  | "own"
  /** A part of a message that is neither text nor a picture, or a picture that is elsewhere. */
  | "part"
  /** A member of the body that may be a key. */
  | "secret"
  /** Only the program or the shell that the text comes from knows the value. */
  | "unknown-value";

export interface LeftOut {
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** A chat request that was pasted as a command or as code. */
export interface PastedRequest {
  /** As `parseBaseURL` accepts it. */
  readonly baseURL: string | undefined;
  /** Nothing else in here contains it. */
  readonly key: string | undefined;
  readonly messages: readonly PastedMessage[];
  readonly model: string | undefined;
  readonly stream: boolean | undefined;
  /** The other members of the body, by name. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly leftOut: readonly LeftOut[];
}

/** Why a text can't be read. `at` is the offset of the place, `near` what is written there. */
export type PasteFault =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly most: number }
  /** No command, code or body that the page knows. */
  | { readonly kind: "unknown" }
  /** A quotation mark or bracket without its end. */
  | { readonly kind: "unclosed"; readonly mark: string; readonly at: number }
  /** A request without a body. */
  | { readonly kind: "no-body"; readonly at: number }
  /** The body is in a file. */
  | { readonly kind: "file"; readonly name: string; readonly at: number }
  /** The body is no JSON object. */
  | { readonly kind: "body"; readonly at: number; readonly near: string }
  /** The body has no list of messages. */
  | { readonly kind: "no-messages"; readonly at: number };

export type PasteReading =
  { readonly ok: true; readonly request: PastedRequest } | { readonly ok: false; readonly fault: PasteFault };

/** What a command or a piece of code sends, before the body is read. Offsets are those of the pasted text. */
export interface SentRequest {
  readonly url: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The text of the body. */
  readonly body: { readonly text: string; readonly at: number } | undefined;
  readonly leftOut: readonly LeftOut[];
}

/** The result of a reader: a request, or why there is none. */
export type SentReading = SentRequest | { readonly fault: PasteFault };
