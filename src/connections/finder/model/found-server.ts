import type { ServerKind } from "../../model/servers.ts";

/** A server on this machine that answered, or that is there and refuses this page. */
export interface FoundServer {
  readonly baseURL: string;
  /** What it said that it is; for one that refuses, what usually listens at this port. */
  readonly kind: ServerKind;
  readonly state:
    | { readonly kind: "open"; readonly models: number }
    /** It still reads its model into memory. */
    | { readonly kind: "loading" }
    /** It answers, and wants a key first. */
    | { readonly kind: "key" }
    /** Something listens, and doesn't let this page read it. */
    | { readonly kind: "refuses" }
    /** It sends requests on to another server: the base URL there, empty when the browser does not say. */
    | { readonly kind: "redirects"; readonly to: string };
}

/** The base URL by which it is used. */
export function addressToUse({ baseURL, state }: FoundServer): string {
  return state.kind === "redirects" ? state.to : baseURL;
}
