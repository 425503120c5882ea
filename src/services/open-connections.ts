import type { ConnectionsModule } from "../core/connections/host.ts";
import { isRecord } from "../core/is-record.ts";

/** The global variable in which the script leaves what it exports (scripts/bundle-modules.mjs). */
const NAME = "causetteConnections";

let opening: Promise<ConnectionsModule> | undefined;

/**
 * Loads the part for connections, once: the file beside the page, or what stands in the page for offline. A script and no
 * module, because browsers load no module file from disk. Rejects when it isn't there; the next call tries again.
 */
export function openConnections(): Promise<ConnectionsModule> {
  opening ??= loadScript().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function loadScript(): Promise<ConnectionsModule> {
  const script = document.createElement("script");
  const inside = document.querySelector("script[data-part=connections]");
  if (inside === null) {
    const loaded = new Promise<void>((resolve, reject) => {
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${script.src} could not be loaded`)));
    });
    script.src = new URL("assets/connections.js", document.baseURI).href;
    document.head.append(script);
    await loaded.finally(() => script.remove());
  } else {
    script.textContent = inside.textContent;
    document.head.append(script);
  }
  const module: unknown = Reflect.get(globalThis, NAME);
  if (isConnectionsModule(module)) return module;
  throw new Error("assets/connections.js is not of this page's version");
}

function isConnectionsModule(value: unknown): value is ConnectionsModule {
  return isRecord(value) && typeof value["openConnections"] === "function";
}
