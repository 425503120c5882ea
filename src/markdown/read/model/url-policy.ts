const LINKS = new Set(["http:", "https:", "mailto:"]);
const PICTURE = /^image\/(?:png|jpeg|gif|webp)[;,]/i;

/**
 * The address of a link if it is allowed (http, https or mailto); otherwise `undefined`. The browser’s own URL parser
 * finds the scheme, so a disguised scheme is not missed. An address without a scheme has no meaning in an answer.
 */
export function linkAddress(href: string): string | undefined {
  const url = parseURL(href);
  return url !== undefined && LINKS.has(url.protocol) ? url.href : undefined;
}

/** The address of an image if it is a `data:` URL of an allowed type, which needs no request; else `undefined`. */
export function pictureAddress(src: string): string | undefined {
  const url = parseURL(src);
  return url?.protocol === "data:" && PICTURE.test(url.pathname) ? url.href : undefined;
}

/** The host of an address, such as `example.org`. Empty for an address without a host. */
export function hostOf(href: string): string {
  return parseURL(href)?.host ?? "";
}

function parseURL(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
