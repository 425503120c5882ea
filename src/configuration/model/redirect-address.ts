import { parseBaseURL } from "./base-url.ts";

const OWN_API = /^\/(api\/v\d+|lmstudio-greeting)(\/|$)/;

/** An address of a server as it may be shown: without what may hold a secret. */
export function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The base URL to take over after a redirect to this address; `undefined` when it can be none. */
export function redirectedBase(to: string): string | undefined {
  if (!URL.canParse(to)) return undefined;
  const { origin, pathname } = new URL(to);
  const base = parseBaseURL(OWN_API.test(pathname) ? `${origin}/v1` : to);
  return base.ok ? base.url : undefined;
}
