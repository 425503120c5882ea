import { type Fetch, serverFetch } from "../../../chat/index.ts";

/** What a check needs from the browser. */
export interface Surroundings {
  readonly fetch: Fetch;
  /** The location of the page. */
  readonly page: Pick<Location, "protocol" | "hostname">;
  /** `undefined` when the browser has no Permissions API. */
  readonly permissions: Asking | undefined;
}

interface Asking {
  /** Rejects for a name that the browser does not know. */
  query(permission: { readonly name: string }): Promise<{ readonly state: PermissionState }>;
}

/** The real browser. */
export function browserSurroundings(): Surroundings {
  const { protocol, hostname } = location;
  return {
    fetch: serverFetch,
    page: { protocol, hostname },
    permissions: "permissions" in navigator ? navigator.permissions : undefined,
  };
}
