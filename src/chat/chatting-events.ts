import type { Settings } from "../configuration/index.ts";
import type { ChatClient } from "./model/chat-client.ts";
import type { Run } from "./model/run.ts";
import type { MessageEvents } from "./view/message-actions.ts";
import type { ResponseEvents } from "./view/response.ts";

export interface ChattingEvents extends Omit<ResponseEvents, keyof MessageEvents> {
  /** The run of the conversation on screen has another state. */
  onRun(run: Run): void;
  /** A message is asked or answered again: with what? `undefined`: with nothing, as the settings are not valid. */
  onAsk(): Setup | undefined;
  /** Something was deleted or changed. */
  onReplaced(what: "deleted" | "edited", undo: () => void): void;
  /** The server has not continued an answer, but begun it again. */
  onRestart(): void;
}

export interface Setup {
  readonly client: ChatClient;
  /** The client's. */
  readonly settings: Settings;
  readonly system: string;
}
