import type { Settings } from "../configuration/index.ts";
import type { ToolsChoice } from "../tools/index.ts";
import type { ChatClient } from "./model/chat-client.ts";
import type { Exchange } from "./model/exchange.ts";
import type { Run } from "./model/run.ts";
import type { CallEvents } from "./view/tool-calls-view.ts";
import type { EditingEvents } from "./view/editing.ts";
import type { MessageEvents } from "./view/message-actions.ts";
import type { ResponseEvents } from "./view/response.ts";

export interface ChattingEvents extends Omit<
  ResponseEvents,
  keyof MessageEvents | keyof CallEvents | keyof EditingEvents
> {
  /** The run of the conversation on screen has another state. */
  onRun(run: Run): void;
  /** A message is asked or answered again: with what? `undefined`: with nothing, as the settings are not valid. */
  onAsk(): Setup | undefined;
  /** The tools as they are chosen now. */
  tools(): ToolsChoice;
  /** Something was deleted or changed. */
  onReplaced(what: "deleted" | "edited", undo: () => void): void;
  /** The work on an answer is to be shown. */
  onWork(id: string): void;
  /** The server has not continued an answer, but begun it again. */
  onRestart(): void;
  /**
   * A request for this answer is sent; the exchange grows while the reply arrives. There are several of one answer when
   * it is continued. When the server begins the answer again, the exchange is also the one of the new answer.
   */
  onExchange(messageId: string, exchange: Exchange): void;
}

export interface Setup {
  readonly client: ChatClient;
  /** The client's. */
  readonly settings: Settings;
  readonly system: string;
  /** What the prompt adds to the body of the request: a schema, or tools. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The tools that are on, and how they are run. */
  readonly tools?: ToolsChoice;
}
