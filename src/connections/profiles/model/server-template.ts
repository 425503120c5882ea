import type { ServerKind } from "../../model/server-kind.ts";

/** A server as it comes, to begin a profile with. */
export interface ServerTemplate {
  /** Unique among the templates. */
  readonly id: string;
  readonly kind: ServerKind;
  readonly name: string;
  readonly baseURL: string;
  /** A service on the internet: it wants a key, and gets what is typed. */
  readonly isHosted: boolean;
  /** The page on which a key is made. */
  readonly keyPage?: string;
}
