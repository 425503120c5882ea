import { toPlainCharacters } from "./plain-characters.ts";

/** Characters. A command that was pasted whole fits in; what is longer is no address. */
const LONGEST = 4000;

/** Quotation marks and brackets around an address, and signs of punctuation behind it. */
const OPENING = /^[\s"'`“”„‟‘’‚«»‹›<(「『]+/;
const CLOSING = /[\s"'`“”„‟‘’‚«»‹›>」』*,;]+$/;
/** A full stop behind a path or a port. Behind a name alone it may be part of the name. */
const FULL_STOP = /^(?=.*(?::\d|[^/:]\/[^/]))(.*[^./])\.$/s;

const LINK = /https?:\/\/(?:\[[\da-f:.]+\])?[^\s"'`“”„«»‹›<>「」『』[\]]+/gi;
/** Where an address begins inside of other text: behind a blank, a quotation mark, a bracket, or `NAME=`. */
const BEFORE_LINK = /(^|[\s"'`“”„«‹<([「『*])(["'`]?[$\w-]+["'`]?[=:])?$/;

/**
 * The addresses in a text, without what surrounds them: quotation marks, brackets, a Markdown link, a `curl` command, a
 * variable of a shell. Mostly one; the text itself, cleaned of what no one sees, where nothing surrounds it.
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

/** What is a host by its look, not only by its place: `localhost`, a bracketed IPv6 address, a dot or a port. */
const HOST = String.raw`(?=(?:localhost|\[[\da-f:.]+\]|[^\s/\\?#@:]*\.[^\s/\\?#@:]+|[^\s/\\?#@:]+:\d+)(?:[\s:/\\?#]|$))`;
/** Slips in `http://` and `https://`: a letter or a sign too few, too many, or at another place. */
const SCHEME_SLIP = new RegExp(
  String.raw`^(?:[htp]{2,6}(s?)[:;]+\s*[/\\]*|http(s?)[/\\]{2,})\s*${HOST}`,
  "i",
);
const WITHOUT_SCHEME = new RegExp(String.raw`^//${HOST}`, "i");
/** What would make a host of the scheme, or of a path. */
const NO_HOST = /^https?(?=$|[:/\\?#])(?!:\/\/[^/\\])|^[/\\]/i;
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** Commas for dots, as some number pads write them. */
const IPV4_WITH_COMMAS = /^(https?:\/\/)(\d{1,3}(?:[.,]\d{1,3}){3})(?=[:/\\?#]|$)/i;
const BLANK_AT_PORT = /^(https?:\/\/[^\s/\\?#]+)(?:\s+:\s*|:\s+)(?=\d)/i;
/** Pasted behind a scheme that stood there already. */
const SCHEME_TWICE = /^(?:https?:\/\/)+(?=https?:?\/\/)/i;
const PERCENT_ENCODED = /^https?%3a%2f%2f[^/\\]*$/i;

/** One address with its scheme; `undefined` for what can't be one. Host and port are as they were typed. */
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
    return text; // not written with percent signs after all
  }
}
