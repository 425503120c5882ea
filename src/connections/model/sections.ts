import type { Applied } from "../../configuration/index.ts";
import type { Run } from "../../chat/index.ts";
import type { ServerFacts } from "./server-facts.ts";

/** How the server in use stands: the banner shows it with a word. */
export type ConnectionStatus = "unknown" | "asking" | "connected" | "fault";

/** What happens on the page, told to each section of the part for connections. */
export interface Section {
  /** Another server, key or model was applied. Not called for the one that the host has when the section is mounted. */
  onApplied?(applied: Applied): void;
  /** The server was asked about itself; `undefined` while it is asked, or when it can't be reached. */
  onFacts?(facts: ServerFacts | undefined): void;
  /** Something was typed into the prompt, or the conversation has changed. */
  onPrompt?(): void;
  onRun?(run: Run): void;
  /** The same again in another language. */
  show(): void;
}

/** The server that questions go to, as it tells about itself. */
export interface ServerWatch {
  facts(): ServerFacts | undefined;
  /** Asks again; every section hears of it by `onFacts`. Never rejects. */
  refresh(): Promise<void>;
}

/** What a button of the page asks of the part for connections. */
export type ConnectionsCommand = "check" | "find" | "profiles" | "link";

/** The part for connections, as the page sees it. */
export interface Connections extends Required<Omit<Section, "onFacts">> {
  /** Probes quietly at the server in use, unless that has been done since it was applied. */
  checkQuietly(): void;
  run(command: ConnectionsCommand, button: HTMLButtonElement): void;
  /** A setup that came with the page's address, its `#` included. */
  openLink(fragment: string): void;
}
