import { type ImportedConversation, type ImportFault, isFault } from "./model/import/imported.ts";
import { type Merge, type MergeChange, mergeImport, undoMerge } from "./model/import/merge.ts";
import { addFault, addImported, EMPTY_SUMMARY, type ImportSummary } from "./model/import/summary.ts";
import type { ConversationRecord } from "./model/records.ts";
import type { HistoryServices } from "./model/services.ts";
import type { HistoryTexts } from "./texts/en.ts";
import { mountImportPreview } from "./view/import-preview.ts";

/** How often the progress is shown. */
const SHOW_EVERY_MS = 100;

/** One conversation that was imported, with its record before that; `undefined`: it is new. */
interface Imported {
  readonly change: MergeChange;
  readonly before: ConversationRecord | undefined;
}

export interface ImportingEvents {
  /** Conversations were added, or taken away again. */
  onStored(): Promise<void>;
  /** An import was undone: these conversations are not there any more. */
  onRemoved(ids: readonly string[]): void;
  onDone(sentence: string, undo?: () => void): void;
}

/** The commands of an import: read once for the preview, and once more to store it, so that memory stays small. */
export function createImporting(
  dialog: HTMLDialogElement,
  { store, readImport }: HistoryServices,
  texts: () => HistoryTexts["importing"],
  events: ImportingEvents,
) {
  let files: readonly File[] = [];
  let current = new AbortController();
  let shownAt = 0;
  const view = mountImportPreview(dialog, texts, {
    onImport: () => void run(write),
    onClose: () => current.abort(),
  });

  function isDue(): boolean {
    const isLong = performance.now() - shownAt >= SHOW_EVERY_MS;
    if (isLong) shownAt = performance.now();
    return isLong;
  }

  async function mergeOf(imported: ImportedConversation): Promise<Merge> {
    const stored = await store.read(imported.id);
    const isErased = stored === undefined && (await store.isErased(imported.id));
    return isErased ? { kind: "erased" } : mergeImport(imported, stored, Date.now());
  }

  async function* readAll(
    signal: AbortSignal,
    onShare: (share: number) => void,
  ): AsyncGenerator<ImportedConversation | ImportFault> {
    const size = files.reduce((sum, file) => sum + file.size, 0);
    let before = 0;
    for (const file of files) {
      const start = before;
      yield* readImport(file, signal, (read) => isDue() && onShare((start + read) / size));
      before += file.size;
    }
  }

  async function preview(signal: AbortSignal): Promise<void> {
    let summary: ImportSummary = EMPTY_SUMMARY;
    view.showReading(0);
    for await (const read of readAll(signal, view.showReading)) {
      summary = isFault(read)
        ? addFault(summary, read)
        : addImported(summary, read, (await mergeOf(read)).kind);
    }
    expected = summary.merges.new + summary.merges.more;
    if (!signal.aborted) view.showSummary(summary);
  }

  let expected = 0;

  async function write(signal: AbortSignal): Promise<void> {
    const done: Imported[] = [];
    view.showWriting(0, expected);
    try {
      for await (const read of readAll(signal, () => view.showWriting(done.length, expected))) {
        if (signal.aborted) break;
        if (isFault(read)) continue;
        const merge = await mergeOf(read);
        if (!("change" in merge)) continue;
        const before = await store.record(read.id);
        await store.write(merge.change);
        if (before === undefined && read.system !== undefined) {
          await store.writeDraft(read.id, { system: read.system, human: "" });
        }
        done.push({ change: merge.change, before });
      }
    } finally {
      view.close();
      await events.onStored();
      if (done.length > 0) events.onDone(texts().done(done.length), () => void undo(done));
    }
  }

  async function undo(done: readonly Imported[]): Promise<void> {
    const fresh = done.filter(({ before }) => before === undefined).map(({ change }) => change.id);
    events.onRemoved(fresh);
    await store.erase(fresh, undefined);
    for (const { change, before } of done) {
      if (before === undefined) continue;
      const { id, remove, change: restore } = undoMerge(change, before);
      await store.write({ id, change: (stored) => restore(stored) ?? before, remove });
    }
    await events.onStored();
  }

  async function run(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    current.abort();
    const { signal } = (current = new AbortController());
    try {
      await task(signal);
    } catch {
      // The file is gone, the archive's library can't be loaded, or the disk is full.
      if (signal.aborted) return;
      view.close();
      events.onDone(texts().failed);
    }
  }

  return {
    /** Shows what the files hold. Nothing is stored before the user says so. */
    start(chosen: readonly File[]): void {
      files = chosen;
      void run(preview);
    },
  };
}
