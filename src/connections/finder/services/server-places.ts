import { KNOWN_SERVERS, type ServerKind, SERVERS } from "../../model/servers.ts";

/** Where a server of this machine usually listens. */
export interface ServerPlace {
  readonly port: number;
  readonly kind: ServerKind;
}

/** Each port once, for the first server of the table that is there. */
export const SERVER_PLACES: readonly ServerPlace[] = KNOWN_SERVERS.flatMap((kind) => {
  const { ports = [] } = SERVERS[kind];
  return ports.map((port) => ({ port, kind }));
}).filter(({ port }, index, all) => all.findIndex((each) => each.port === port) === index);
