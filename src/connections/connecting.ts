import type { Applied } from "../configuration/index.ts";
import type { Connections, ConnectionsCommand } from "./model/sections.ts";
import type { Run } from "../chat/index.ts";
import { mountConnectionTools } from "./view/tools.ts";

/** The beginning of a setup link in the page's address. */
const SETUP = "#setup=";

/**
 * Gives access to the connections part, which is mounted at its first use because mounting takes longer than one frame.
 * Forwards the events of the page to it; earlier events are delivered when it is mounted.
 */
export function createConnecting(document: Document, mount: () => Connections) {
  let connections: Connections | undefined;
  /** Events before the part was mounted. */
  const missed: { isApplied: boolean; run: Run | undefined; click: HTMLInputElement | undefined } = {
    isApplied: false,
    run: undefined,
    click: undefined,
  };

  function open(): Connections {
    if (connections !== undefined) return connections;
    const mounted = (connections = mount());
    const { isApplied, run, click } = missed;
    if (isApplied) notify(() => mounted.checkQuietly());
    if (run !== undefined) notify(() => mounted.onRun(run));
    if (click !== undefined && click === document.activeElement) click.click();
    return mounted;
  }

  function openLink(): void {
    if (location.hash.startsWith(SETUP)) open().openLink(location.hash);
  }

  /** An error in the part must not end a run. */
  function notify(what: (part: Connections) => void): void {
    try {
      if (connections !== undefined) what(connections);
    } catch (error) {
      reportError(error);
    }
  }

  mountConnectionTools(document, (command: ConnectionsCommand, button) => open().run(command, button));
  addEventListener("hashchange", openLink);
  // A click on the field Model opens its list, which is mounted with this part.
  document.addEventListener("click", ({ target }) => {
    const isModel = target instanceof HTMLInputElement && target.name === "model";
    if (connections === undefined && isModel) missed.click = target;
  });

  return {
    isOpen: (): boolean => connections !== undefined,
    /** Mounts the part, unless that was already done. */
    prepare: (): void => void open(),
    /** Opens the setup in the page's address, if there is one. */
    openLink,
    lookAgain: (): void => open().lookAgain(),
    onApplied(applied: Applied): void {
      missed.isApplied = true;
      notify((part) => part.onApplied(applied));
    },
    onPrompt: (): void => notify((part) => part.onPrompt()),
    onRun(run: Run): void {
      missed.run = run;
      notify((part) => part.onRun(run));
    },
    /** Shows everything again, after a change of language. */
    show: (): void => notify((part) => part.show()),
  };
}
