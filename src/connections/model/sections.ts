import type { Applied } from "../../configuration/index.ts";
import type { Run } from "../../chat/index.ts";
import type { ServerFacts } from "./server-facts.ts";

/** The state of the connection, which the banner shows. */
export type ConnectionStatus = "unknown" | "asking" | "connected" | "fault";

/** The events of the page that each section of the connections part receives. */
export interface Section {
  /**
   * Another server, key or model was applied. Not called for the settings that are applied when the section is mounted.
   */
  onApplied?(applied: Applied): void;
  /** New facts about the server; `undefined` while they are requested, or when the server can't be reached. */
  onFacts?(facts: ServerFacts | undefined): void;
  /** The prompt or the conversation has changed. */
  onPrompt?(): void;
  onRun?(run: Run): void;
  /** Shows the section again, after a change of language. */
  show(): void;
}

/** The facts about the server in use. */
export interface ServerWatch {
  facts(): ServerFacts | undefined;
  /** Requests the facts again; every section receives them with `onFacts`. Never rejects. */
  refresh(): Promise<void>;
}

/** The commands of the page's buttons for the connections part. */
export type ConnectionsCommand = "check" | "find" | "profiles" | "link";

/** The interface of the connections part. */
export interface Connections extends Required<Omit<Section, "onFacts">> {
  /** Checks the server in use in the background, unless that was done since it was applied. */
  checkQuietly(): void;
  /** Looks for the server in use, at the request of the user. */
  lookAgain(): void;
  run(command: ConnectionsCommand, button: HTMLButtonElement): void;
  /** Opens the setup in the fragment of the page's address, which includes the `#`. */
  openLink(fragment: string): void;
}
