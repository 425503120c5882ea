import type { ChatClient } from "../chat/index.ts";
import type { ConnectionsServices } from "../connections/index.ts";
import type { InBrowserService } from "../in-browser/index.ts";
import type { HistoryServices } from "../history/index.ts";
import type { MarkdownService } from "../markdown/index.ts";
import type { Settings } from "../configuration/index.ts";
import type { DeviceStorage, Storage } from "../platform/index.ts";

/** The external services that the app needs; tests pass fakes. */
export interface Services {
  /** Loads LangChain before it is needed. Failures are ignored here, because the first reply reports them. */
  prepare(): void;
  /** `onMoved` receives the base URL at which the server answers when only host and port were typed. */
  connect(settings: Settings, key: string, onMoved: (baseURL: string) => void): ChatClient;
  /** The ids of the models that the server offers. Rejects when the server returns no such list. */
  askModels(settings: Settings, key: string, signal: AbortSignal): Promise<readonly string[]>;
  readonly markdown: MarkdownService;
  readonly inBrowser: InBrowserService;
  readonly connections: ConnectionsServices;
  readonly history: HistoryServices;
  readonly device: DeviceStorage;
  readonly tab: Storage;
}
