import { BLOCKED_PORTS } from "./blocked-ports.ts";
import { IN_BROWSER_URL } from "./in-browser-address.ts";
import { isSecretQuery, looksLikeKey } from "./secrets.ts";
import { addressesIn, withScheme } from "./typed-address.ts";

export type BaseURLFault =
  | "empty"
  | "not-a-url"
  | "scheme"
  | "credentials"
  /**
   * A key in the query, or instead of an address. Addresses are copied into links, files and profiles, so they must not
   * contain one.
   */
  | "secret"
  | "fragment"
  /** An IPv6 address without brackets: its port can't be distinguished from its last group. */
  | "ipv6"
  | "blocked-port";

export type BaseURL =
  | { readonly ok: true; readonly url: string; readonly origin: string }
  | { readonly ok: false; readonly fault: BaseURLFault };

const ENDPOINT_PATH = /\/(chat\/completions|completions|embeddings|models|responses)$/;
/** Characters that can't be part of an address: the pasted text contains more than an address. */
const MORE_THAN_AN_ADDRESS = /["`<>“”„«»‹›「」『』\t\n\r]|\s-|^\S*\s.*:\/\//;
/** The address of the model in this browser, complete or shortened. `http://browser` is still a host of that name. */
const IN_BROWSER = /^browser(:\/\/this(\/v1)?\/*)?$/i;
const IN_BROWSER_ORIGIN = "browser://this";

/**
 * Parses a base URL as people type and paste it, and corrects only what is certain: text around an address
 * (`addressesIn`), a missing or misspelt `http://`, full-width signs, commas in an IPv4 address, `0.0.0.0` (an address
 * to listen on, not to call), spaces and accents in a path, a trailing slash, the path of one endpoint. Host and port
 * are otherwise never changed, and a query is kept. `browser` and `browser://this` stand for the model in this browser.
 * Never throws.
 */
export function parseBaseURL(text: string): BaseURL {
  const addresses = addressesIn(text).map(parseAddress);
  const [one, another] = new Map(addresses.map((each) => [each.ok ? each.url : each.fault, each])).values();
  if (one === undefined || another !== undefined) return { ok: false, fault: "not-a-url" };
  return one.ok && one.url !== text ? parseBaseURL(one.url) : one; // until nothing is left to correct
}

/** The origin of a valid address; `undefined` for others. */
export function originOf(text: string): string | undefined {
  const parsed = parseBaseURL(text);
  return parsed.ok ? parsed.origin : undefined;
}

function parseAddress(typed: string): BaseURL {
  if (typed === "") return { ok: false, fault: "empty" };
  if (IN_BROWSER.test(typed)) return { ok: true, url: IN_BROWSER_URL, origin: IN_BROWSER_ORIGIN };
  if (looksLikeKey(typed)) return { ok: false, fault: "secret" };
  const address = withScheme(typed);
  if (address === undefined || MORE_THAN_AN_ADDRESS.test(address)) return { ok: false, fault: "not-a-url" };
  const url = toURL(address);
  // Chromium percent-encodes characters that a host can't contain, such as a space, instead of rejecting them.
  if (url?.hostname.includes("%") === true) return { ok: false, fault: "not-a-url" };
  if (url === undefined) return { ok: false, fault: isBareIPv6(address) ? "ipv6" : "not-a-url" };
  const fault = faultOf(url);
  if (fault !== undefined) return { ok: false, fault };
  if (url.hostname === "0.0.0.0") url.hostname = "127.0.0.1";
  const query = [...url.searchParams].length === 0 ? "" : url.search;
  return { ok: true, url: url.origin + stripEndpoint(url.pathname) + query, origin: url.origin };
}

function faultOf(url: URL): BaseURLFault | undefined {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "scheme";
  if (url.username !== "" || url.password !== "") return "credentials";
  if (isSecretQuery(url.search)) return "secret";
  if (url.hash !== "") return "fragment";
  return BLOCKED_PORTS.has(Number(url.port)) ? "blocked-port" : undefined;
}

function isBareIPv6(address: string): boolean {
  const host = /^https?:\/\/([^/\\?#]*)/i.exec(address)?.[1] ?? "";
  return URL.canParse(`http://[${host}]`);
}

function stripEndpoint(path: string): string {
  const corrected = path.replace(/\/+$/, "").replace(ENDPOINT_PATH, "");
  return corrected === path ? path : stripEndpoint(corrected);
}

/** Uses the constructor, because `URL.canParse` of Node 20 rejects names with accents once it is compiled. */
function toURL(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined; // not a URL
  }
}
