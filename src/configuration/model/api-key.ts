import { toPlainCharacters } from "./plain-characters.ts";

export type APIKeyFault =
  /**
   * A character that is not allowed in a header, such as a typographic dash: the key was altered or shortened when it
   * was copied.
   */
  | "characters"
  /** The address of the server instead of a key. */
  | "address";

export type APIKey =
  { readonly ok: true; readonly key: string } | { readonly ok: false; readonly fault: APIKeyFault };

const LINE_BREAKS = /[\t\r\n]/g;
const OPENING = /^[\s"'`“”„«»‘’‹›<]+/;
const CLOSING = /(\s|["'`“”„«»‘’‹›>]\s*[,;]*|,)+$/;
/** The text before a key where it is copied from: a header, a shell variable, a line of JSON or of source code. */
const BEFORE_KEY = [
  /^bearer[\s:]+(?=\S)/i,
  /^(?:-H\s*["']?)?(?:authorization|x-api-key|api-key)["'`]?\s*[:=]\s*(?=[^=\s])/i,
  /^(?:export\s+|set\s+|\$env:)?[A-Z][A-Z\d_]*(?:KEY|TOKEN)\s*=\s*(?=[^=\s])/,
  /^api[_-]?key["'`]?\s*[:=]\s*(?=[^=\s])/i,
];
/** https://www.rfc-editor.org/rfc/rfc9110#name-field-values, without the characters that only some servers accept. */
const CAN_BE_SENT = /^[\x20-\x7e]*$/;

/**
 * Parses a key as people paste it. Removes what can't be part of it: surrounding spaces and quotation marks, line
 * breaks, invisible characters, `Bearer `, the name of a header or of a variable. The key is empty when there is none.
 * Never throws.
 */
export function parseAPIKey(text: string): APIKey {
  const key = clean(toPlainCharacters(text).replace(LINE_BREAKS, ""));
  if (!CAN_BE_SENT.test(key)) return { ok: false, fault: "characters" };
  return /^https?:\/\//i.test(key) ? { ok: false, fault: "address" } : { ok: true, key };
}

/** The key as it is sent; as it was typed when it can't be sent. */
export function cleanAPIKey(text: string): string {
  const read = parseAPIKey(text);
  return read.ok ? read.key : text;
}

function clean(text: string): string {
  const inner = BEFORE_KEY.reduce(
    (key, before) => key.replace(before, ""),
    text.replace(OPENING, "").replace(CLOSING, ""),
  );
  return inner === text ? text : clean(inner);
}
