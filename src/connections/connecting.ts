import type { Applied } from "../configuration/index.ts";
import type { Connections, ConnectionsCommand } from "./model/sections.ts";
import type { Run } from "../chat/index.ts";
import { mountConnectionTools } from "./view/tools.ts";

/** How a setup begins in the page's address. */
const SETUP = "#setup=";

/**
 * The way to the part for connections, which is mounted at its first use, because that takes longer than a first frame
 * may, and hears from then on what happens on the page. What happened before, it hears when it is mounted.
 */
export function createConnecting(document: Document, mount: () => Connections) {
  let connections: Connections | undefined;
  /** What happened before there was anybody to hear it. */
  const missed: { isApplied: boolean; run: Run | undefined } = { isApplied: false, run: undefined };

  function open(): Connections {
    if (connections !== undefined) return connections;
    const mounted = (connections = mount());
    const { isApplied, run } = missed;
    if (isApplied) notify(() => mounted.checkQuietly());
    if (run !== undefined) notify(() => mounted.onRun(run));
    return mounted;
  }

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
    /** Probes whether the page's address brings a setup. */
    openLink,
    onApplied(applied: Applied): void {
      missed.isApplied = true;
      notify((part) => part.onApplied(applied));
    },
    onPrompt: (): void => notify((part) => part.onPrompt()),
    onRun(run: Run): void {
      missed.run = run;
      notify((part) => part.onRun(run));
    },
    /** The same again in another language. */
    show: (): void => notify((part) => part.show()),
  };
}
