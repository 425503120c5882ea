import { KNOWN_SERVERS, type KnownServer, type ServerKind, SERVERS } from "../../model/servers.ts";

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

/** The servers as they come, at their usual addresses: those of this machine first. */
export const SERVER_TEMPLATES: readonly ServerTemplate[] = KNOWN_SERVERS.flatMap((kind) => [
  ...(SERVERS[kind].ports ?? []).map((port, index) => local(kind, port, index === 0)),
  ...hosted(kind),
]);

function local(kind: KnownServer, port: number, isFirst: boolean): ServerTemplate {
  const id = isFirst ? kind : `${kind}-${port}`;
  const name = isFirst ? SERVERS[kind].name : `${SERVERS[kind].name} (${port})`;
  return { id, kind, name, baseURL: `http://127.0.0.1:${port}/v1`, isHosted: false };
}

function hosted(kind: KnownServer): readonly ServerTemplate[] {
  const { name, service } = SERVERS[kind];
  return service === undefined ? [] : [{ ...service, id: kind, kind, name, isHosted: true }];
}
