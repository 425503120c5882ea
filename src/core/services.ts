import type { ConnectionsServices } from "./connections/services.ts";
import type { PromptMessage } from "./conversation.ts";
import type { InBrowserService } from "./in-browser/in-browser-service.ts";
import type { Highlight, MarkdownParser, Typeset } from "./markdown/parser.ts";
import type { ReplyPart } from "./reply.ts";
import type { Settings } from "./settings.ts";
import type { DeviceStorage, Storage } from "./storage.ts";

export type { Storage };

/** A client for one server and one set of settings. */
export interface ChatClient {
  /**
   * Sends the messages and yields what comes back, part by part; one run at a time. Rejects with an error
   * that `problemOf` can name, or with anything at all once `signal` is aborted.
   */
  reply(messages: readonly PromptMessage[], signal: AbortSignal): AsyncIterable<ReplyPart>;
}

/** What the app needs of the outside world; a test hands it fakes. */
export interface Services {
  /** Loads LangChain ahead of its use. Failures are silent here: the first reply reports them. */
  prepare(): void;
  /** `onMoved` hears of the base URL at which the server answers, where host and port alone were typed. */
  connect(settings: Settings, key: string, onMoved: (baseURL: string) => void): ChatClient;
  /** The ids of the models that the server offers. Rejects when it gives no such list. */
  askModels(settings: Settings, key: string, signal: AbortSignal): Promise<readonly string[]>;
  readonly markdown: MarkdownService;
  readonly inBrowser: InBrowserService;
  readonly connections: ConnectionsServices;
  readonly device: DeviceStorage;
  readonly tab: Storage;
}

/** The libraries that answers are drawn with, each loaded when it is first needed. */
export interface MarkdownService {
  /** Rejects when the CDN can't be reached; the next call tries again. */
  load(): Promise<MarkdownParser>;
  readonly highlight: Highlight;
  readonly typeset: Typeset;
}
