import { openConnections as open } from "./app/connections/open-connections.ts";
import { pageOriginOf } from "./core/connections/page-origin.ts";
import type { Connections, PageHost } from "./core/connections/host.ts";
import { checkConnection } from "./services/connections/check-connection.ts";
import { findServers } from "./services/connections/find-servers.ts";
import { createLmStudio } from "./services/connections/lm-studio.ts";
import { operatingSystem } from "./services/connections/operating-system.ts";
import { readFacts } from "./services/connections/read-facts.ts";

/**
 * The part for connections: a file of its own, `assets/connections.js`, loaded at its first use. It knows why a server
 * can't be reached, finds others, and keeps them as profiles.
 */
export function openConnections(document: Document, page: PageHost): Connections {
  const services = {
    operatingSystem: operatingSystem(),
    check: checkConnection,
    findServers,
    readFacts,
    lmStudio: createLmStudio(),
  };
  return open(document, page, services, pageOriginOf(location), {
    href: () => location.href,
    clearFragment: () => history.replaceState(null, "", location.pathname + location.search),
  });
}
