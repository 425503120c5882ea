import { parseBaseURL } from "./base-url.ts";

const OWN_API = /^\/(api\/v\d+|lmstudio-greeting)(\/|$)/;

/** A server address without the parts that may contain a secret, so that it can be shown. */
export function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The base URL to use after a redirect to this address; `undefined` when it is not valid as one. */
export function redirectedBase(to: string): string | undefined {
  if (!URL.canParse(to)) return undefined;
  const { origin, pathname } = new URL(to);
  const base = parseBaseURL(OWN_API.test(pathname) ? `${origin}/v1` : to);
  return base.ok ? base.url : undefined;
}
