const LINKS = new Set(["http:", "https:", "mailto:"]);
const PICTURE = /^image\/(?:png|jpeg|gif|webp)[;,]/i;

/**
 * The address of a link that may be followed: http, https or mailto, as the browser itself reads the address, so that
 * no disguise of another scheme gets by. Addresses without a scheme lead nowhere in an answer.
 */
export function linkAddress(href: string): string | undefined {
  const url = parseURL(href);
  return url !== undefined && LINKS.has(url.protocol) ? url.href : undefined;
}

/** The address of a picture that is inside of the document itself: it can be shown without a request. */
export function pictureAddress(src: string): string | undefined {
  const url = parseURL(src);
  return url?.protocol === "data:" && PICTURE.test(url.pathname) ? url.href : undefined;
}

/** Where an address leads, for people: `example.org`. Empty for an address without a host. */
export function hostOf(href: string): string {
  return parseURL(href)?.host ?? "";
}

function parseURL(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
