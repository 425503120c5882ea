import type { Applied, Connections, ConnectionsCommand } from "../core/connections/host.ts";
import type { Run } from "../core/run.ts";
import { mountConnectionTools } from "../ui/connection-tools.ts";

/** How a setup begins in the page's address. */
const SETUP = "#setup=";

/**
 * The way to the part for connections, which is mounted at its first use, because that takes longer than a first frame
 * may, and is told from then on what happens on the page.
 */
export function createConnecting(document: Document, mount: () => Connections) {
  let connections: Connections | undefined;

  const open = (): Connections => (connections ??= mount());

  function openLink(): void {
    if (location.hash.startsWith(SETUP)) open().openLink(location.hash);
  }

  /** A fault over there is no reason for a run to break off. */
  function notify(what: (part: Connections) => void): void {
    try {
      if (connections !== undefined) what(connections);
    } catch (error) {
      reportError(error);
    }
  }

  mountConnectionTools(document, (command: ConnectionsCommand, button) => open().run(command, button));
  addEventListener("hashchange", openLink);

  return {
    isOpen: (): boolean => connections !== undefined,
    /** Mounts the part, unless it is there. */
    prepare: (): void => void open(),
    /** Looks whether the page's address brings a setup. */
    openLink,
    onApplied: (applied: Applied): void => notify((part) => part.onApplied(applied)),
    onPrompt: (): void => notify((part) => part.onPrompt()),
    onRun: (run: Run): void => notify((part) => part.onRun(run)),
    /** The same again in another language. */
    show: (): void => notify((part) => part.show()),
  };
}
