import type { ServerKind } from "../../model/servers.ts";

/** A server on this machine that answered, or that refuses this page. */
export interface FoundServer {
  readonly baseURL: string;
  /** The kind that it reported; for one that refuses, the kind that usually uses this port. */
  readonly kind: ServerKind;
  readonly state:
    | { readonly kind: "open"; readonly models: number }
    /** It is still loading its model. */
    | { readonly kind: "loading" }
    /** It answers, but requires a key. */
    | { readonly kind: "key" }
    /** Something listens, but does not allow this page to read its response. */
    | { readonly kind: "refuses" }
    /** It redirects to another server. `to` is the base URL there, empty when the browser does not reveal it. */
    | { readonly kind: "redirects"; readonly to: string };
}

/** The base URL to use for a server. */
export function addressToUse({ baseURL, state }: FoundServer): string {
  return state.kind === "redirects" ? state.to : baseURL;
}
