import type { ReadAttachmentFile } from "../attachments/index.ts";
import type { ChatClient } from "../chat/index.ts";
import type { ConnectionsServices } from "../connections/index.ts";
import type { InBrowserService } from "../in-browser/index.ts";
import type { HistoryServices } from "../history/index.ts";
import type { MarkdownService } from "../markdown/index.ts";
import type { Settings } from "../configuration/index.ts";
import type { Validate } from "../structured/index.ts";
import type { Recording, ReplayClock } from "../work/index.ts";
import type { DeviceStorage, Storage } from "../platform/index.ts";

/** The external services that the app needs; tests pass fakes. */
export interface Services {
  /** Loads LangChain before it is needed. Failures are ignored here, because the first reply reports them. */
  prepare(): void;
  /** `onMoved` receives the base URL at which the server answers when only host and port were typed. */
  connect(settings: Settings, key: string, onMoved: (baseURL: string) => void): ChatClient;
  /** A client that answers from a recording; `onStop`: the user had stopped the run here. */
  replay(settings: Settings, recording: Recording, clock: ReplayClock, onStop: () => void): ChatClient;
  /** The chunk that LangChain makes of one event of a stream, as a JSON value. */
  explainEvent(event: string): Promise<unknown>;
  /** The ids of the models that the server offers. Rejects when the server returns no such list. */
  askModels(settings: Settings, key: string, signal: AbortSignal): Promise<readonly string[]>;
  readonly markdown: MarkdownService;
  readonly inBrowser: InBrowserService;
  /** Compares an answer with its JSON schema. Never rejects. */
  readonly validate: Validate;
  readonly connections: ConnectionsServices;
  readonly history: HistoryServices;
  readonly readAttachment: ReadAttachmentFile;
  readonly device: DeviceStorage;
  readonly tab: Storage;
}
