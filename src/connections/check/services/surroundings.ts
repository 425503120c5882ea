import { type Fetch, serverFetch } from "../../../chat/index.ts";

/** What a check needs of the browser. */
export interface Surroundings {
  readonly fetch: Fetch;
  /** Where the page comes from. */
  readonly page: Pick<Location, "protocol" | "hostname">;
  /** `undefined` where the browser has none. */
  readonly permissions: Asking | undefined;
}

interface Asking {
  /** Rejects for a name that the browser doesn't know. */
  query(permission: { readonly name: string }): Promise<{ readonly state: PermissionState }>;
}

/** The real ones. */
export function browserSurroundings(): Surroundings {
  const { protocol, hostname } = location;
  return {
    fetch: serverFetch,
    page: { protocol, hostname },
    permissions: "permissions" in navigator ? navigator.permissions : undefined,
  };
}
