import type {
  Applied,
  Connections,
  ConnectionsCommand,
  ConnectionsModule,
  PageHost,
} from "../core/connections/host.ts";
import type { Run } from "../core/run.ts";
import { mountConnectionTools } from "../ui/connection-tools.ts";

/** How a setup begins in the page's address. */
const SETUP = "#setup=";

/** The way to the part for connections, which is loaded at its first use and then told what happens on the page. */
export function createConnecting(
  document: Document,
  load: () => Promise<ConnectionsModule>,
  host: PageHost,
  onMissing: () => void,
) {
  let connections: Connections | undefined;

  /** `undefined` when its file isn't there. */
  async function open(): Promise<Connections | undefined> {
    try {
      const { openConnections } = await load();
      connections ??= openConnections(document, host);
    } catch {
      // Why doesn't help anybody: the file isn't there, or is one of another version.
    }
    return connections;
  }

  async function run(command: ConnectionsCommand, button: HTMLButtonElement): Promise<void> {
    const opened = await open();
    if (opened === undefined) onMissing();
    else opened.run(command, button);
  }

  async function openLink(): Promise<void> {
    if (!location.hash.startsWith(SETUP)) return;
    const opened = await open();
    if (opened === undefined) onMissing();
    else opened.openLink(location.hash);
  }

  /** A fault over there is no reason for a run to break off. */
  function tell(what: (part: Connections) => void): void {
    try {
      if (connections !== undefined) what(connections);
    } catch (error) {
      reportError(error);
    }
  }

  mountConnectionTools(document, (command, button) => void run(command, button));
  addEventListener("hashchange", () => void openLink());

  return {
    isOpen: (): boolean => connections !== undefined,
    /** Loads it, without a word when it isn't there. */
    prepare: (): void => void open(),
    /** Looks whether the page's address brings a setup. */
    openLink: (): void => void openLink(),
    onApplied: (applied: Applied): void => tell((part) => part.onApplied(applied)),
    onPrompt: (): void => tell((part) => part.onPrompt()),
    onRun: (run: Run): void => tell((part) => part.onRun(run)),
    /** The same again in another language. */
    show: (): void => tell((part) => part.show()),
  };
}
