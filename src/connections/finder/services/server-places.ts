import { KNOWN_SERVERS, type ServerKind, SERVERS } from "../../model/servers.ts";

/** A port at which a server on this machine usually listens. */
export interface ServerPlace {
  readonly port: number;
  readonly kind: ServerKind;
}

/** Each port once, for the first server of the table that uses it. */
export const SERVER_PLACES: readonly ServerPlace[] = KNOWN_SERVERS.flatMap((kind) => {
  const { ports = [] } = SERVERS[kind];
  return ports.map((port) => ({ port, kind }));
}).filter(({ port }, index, all) => all.findIndex((each) => each.port === port) === index);
