import type { ConnectionsModule } from "../core/connections/host.ts";
import { loadOnce } from "./load-once.ts";
import { loadScript } from "./load-script.ts";

/** Loads the part for connections, once. Rejects when it isn't there; the next call tries again. */
export const openConnections = loadOnce(() =>
  loadScript<ConnectionsModule>("connections", "causetteConnections", "openConnections"),
);
