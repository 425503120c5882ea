import { KNOWN_SERVERS, type KnownServer, type ServerKind, SERVERS } from "../../model/servers.ts";

/** A server with its default settings, to start a profile with. */
export interface ServerTemplate {
  /** Unique among the templates. */
  readonly id: string;
  readonly kind: ServerKind;
  readonly name: string;
  readonly baseURL: string;
  /** A service on the internet: it requires a key, and receives all prompts. */
  readonly isHosted: boolean;
  /** The page on which to create a key. */
  readonly keyPage?: string;
}

/** The servers with their default settings, at their usual addresses; the ones on this machine first. */
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
