import { createImportWriter, createMerging, type ImportWriter } from "./import-writer.ts";
import { HistoryError } from "./model/history-error.ts";
import { type ImportedConversation, type ImportFault, isFault } from "./model/import/imported.ts";
import { addFault, addImported, EMPTY_SUMMARY, type ImportSummary } from "./model/import/summary.ts";
import type { HistoryServices } from "./model/services.ts";
import type { HistoryTexts } from "./texts/en.ts";
import { mountImportPreview } from "./view/import-preview.ts";

/** How often the progress is shown. */
const SHOW_EVERY_MS = 100;

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
    const mergeOf = await createMerging(store);
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
    const writer = await createImportWriter(store);
    view.showWriting(0, expected);
    const sentence = await writeTo(writer, signal);
    view.close();
    await events.onStored();
    if (writer.count() > 0) events.onDone(sentence, () => void undo(writer));
    else if (!signal.aborted) events.onDone(sentence);
  }

  /** Resolves with what to say of it. */
  async function writeTo(writer: ImportWriter, signal: AbortSignal): Promise<string> {
    try {
      for await (const read of readAll(signal, () => view.showWriting(writer.count(), expected))) {
        if (signal.aborted) break;
        if (!isFault(read)) await writer.add(read);
      }
      if (!signal.aborted) await writer.flush();
    } catch (error) {
      return error instanceof HistoryError ? texts().incomplete(writer.count()) : texts().failed;
    }
    return texts().done(writer.count());
  }

  async function undo(writer: ImportWriter): Promise<void> {
    events.onRemoved(writer.added());
    await writer.undo();
    await events.onStored();
  }

  async function run(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    current.abort();
    const { signal } = (current = new AbortController());
    try {
      await task(signal);
    } catch {
      // The file is gone, or the archive's library can't be loaded.
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
