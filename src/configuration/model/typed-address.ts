import { toPlainCharacters } from "./plain-characters.ts";

/** In characters: enough for a pasted command. A longer text is not an address. */
const LONGEST = 4000;

/** Quotation marks and brackets around an address, and punctuation after it. */
const OPENING = /^[\s"'`“”„‟‘’‚«»‹›<(「『]+/;
const CLOSING = /[\s"'`“”„‟‘’‚«»‹›>」』*,;]+$/;
/** A full stop after a path or a port. After a host name alone it may be part of the name. */
const FULL_STOP = /^(?=.*(?::\d|[^/:]\/[^/]))(.*[^./])\.$/s;

const LINK = /https?:\/\/(?:\[[\da-f:.]+\])?[^\s"'`“”„«»‹›<>「」『』[\]]+/gi;
/** Where an address may begin inside other text: after a space, a quotation mark, a bracket, or `NAME=`. */
const BEFORE_LINK = /(^|[\s"'`“”„«‹<([「『*])(["'`]?[$\w-]+["'`]?[=:])?$/;

/**
 * The addresses in a text, without the text around them: quotation marks, brackets, a Markdown link, a `curl` command,
 * a shell variable. Usually one. When there is nothing to remove, it is the text itself, without invisible characters.
 */
export function addressesIn(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const plain = unwrap(toPlainCharacters(text)).replace(/^\$?\s*curl\s+(\S+)$/, "$1");
  if (/^https?:\/\//i.test(plain)) return [plain];
  const links = [...plain.matchAll(LINK)].filter(({ index }) => BEFORE_LINK.test(plain.slice(0, index)));
  return links.length === 0 ? [plain] : links.map(([link]) => unwrap(link));
}

function unwrap(text: string): string {
  let inner = text.replace(OPENING, "").replace(CLOSING, "");
  if (inner.endsWith(")") && !inner.includes("(")) inner = inner.slice(0, -1);
  inner = inner.replace(FULL_STOP, "$1");
  return inner === text ? text : unwrap(inner);
}

/** Text that is certainly a host: `localhost`, a bracketed IPv6 address, or a name with a dot or a port. */
const HOST = String.raw`(?=(?:localhost|\[[\da-f:.]+\]|[^\s/\\?#@:]*\.[^\s/\\?#@:]+|[^\s/\\?#@:]+:\d+)(?:[\s:/\\?#]|$))`;
/** Typing errors in `http://` and `https://`: one character missing, added or misplaced. */
const SCHEME_SLIP = new RegExp(
  String.raw`^(?:[htp]{2,6}(s?)[:;]+\s*[/\\]*|http(s?)[/\\]{2,})\s*${HOST}`,
  "i",
);
const WITHOUT_SCHEME = new RegExp(String.raw`^//${HOST}`, "i");
/** Texts in which the scheme, or a path, would be taken for the host. */
const NO_HOST = /^https?(?=$|[:/\\?#])(?!:\/\/[^/\\])|^[/\\]/i;
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** Commas instead of dots, as some number pads write them. */
const IPV4_WITH_COMMAS = /^(https?:\/\/)(\d{1,3}(?:[.,]\d{1,3}){3})(?=[:/\\?#]|$)/i;
const BLANK_AT_PORT = /^(https?:\/\/[^\s/\\?#]+)(?:\s+:\s*|:\s+)(?=\d)/i;
/** An address that was pasted after an existing scheme. */
const SCHEME_TWICE = /^(?:https?:\/\/)+(?=https?:?\/\/)/i;
const PERCENT_ENCODED = /^https?%3a%2f%2f[^/\\]*$/i;

/** One address with its scheme; `undefined` when it can't be an address. Host and port are not changed. */
export function withScheme(address: string): string | undefined {
  const text = (PERCENT_ENCODED.test(address) ? decoded(address) : address).replace(SCHEME_TWICE, "");
  const slip = SCHEME_SLIP.exec(text);
  if (slip !== null) return normalizeHost(`http${slip[1] ?? slip[2] ?? ""}://${text.slice(slip[0].length)}`);
  if (WITHOUT_SCHEME.test(text)) return normalizeHost(`http:${text}`);
  if (NO_HOST.test(text)) return undefined;
  return normalizeHost(SCHEME.test(text) ? text : `http://${text}`);
}

function normalizeHost(url: string): string {
  return url
    .replace(BLANK_AT_PORT, "$1:")
    .replace(IPV4_WITH_COMMAS, (_, scheme: string, host: string) => scheme + host.replaceAll(",", "."));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not percent-encoded
  }
}
