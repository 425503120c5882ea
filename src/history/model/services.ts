import type { UpdatableStorage } from "../../platform/index.ts";
import type { Announcements } from "./announcements.ts";
import type { ExportedConversation, Exporter } from "./export/exported.ts";
import type { ImportedConversation, ImportFault } from "./import/imported.ts";
import type { StorageNote } from "./conversations-state.ts";
import type { RunLocks } from "./run-locks.ts";
import type { LastingStore } from "./store.ts";

/** The external services of the history; tests pass others. */
export interface HistoryServices {
  readonly store: LastingStore;
  readonly announcements: Announcements;
  readonly locks: RunLocks;
  /** Room of its own for a page that is left while the device's storage is full. */
  readonly tab: UpdatableStorage;
  readonly note?: StorageNote | undefined;
  /** services/read-import.ts */
  readImport(
    file: Blob,
    signal: AbortSignal,
    onBytes: (read: number) => void,
  ): AsyncIterable<ImportedConversation | ImportFault>;
  /** services/is-export.ts */
  isExport(file: File): Promise<boolean>;
  /** services/write-export.ts */
  writeFile(
    exporter: Exporter,
    conversations: AsyncIterable<ExportedConversation>,
  ): ReadableStream<Uint8Array>;
  writeArchive(
    exporters: readonly Exporter[],
    conversations: AsyncIterable<ExportedConversation>,
  ): ReadableStream<Uint8Array>;
}
