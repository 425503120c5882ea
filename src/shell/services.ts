import type { ChatClient } from "../chat/index.ts";
import type { ConnectionsServices } from "../connections/index.ts";
import type { InBrowserService } from "../in-browser/index.ts";
import type { MarkdownService } from "../markdown/index.ts";
import type { Settings } from "../configuration/index.ts";
import type { DeviceStorage, Storage } from "../platform/index.ts";

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
