import type { InBrowser, Progress } from "../model/in-browser.ts";
import type { ModelFile } from "../model/model-file.ts";
import { addSample, transferRate, type TransferSample } from "../model/transfer-rate.ts";
import type { createAttempts } from "./attempts.ts";
import { hostOf } from "./list.ts";

export interface TransferTools {
  readonly inBrowser: InBrowser;
  refresh(): Promise<void>;
  /** Shows the list with the next frame. */
  showSoon(): void;
}

/** Adds models to this browser: from their host, after the user's confirmation, or from disk. */
export function createTransfers(attempts: ReturnType<typeof createAttempts>, tools: TransferTools) {
  const { store } = tools.inBrowser;
  function ask(model: ModelFile): void {
    const abort = new AbortController();
    const first = { kind: "asking", abort, host: hostOf(model) } as const;
    const task = async (signal: AbortSignal) => {
      const [described, { freeBytes }] = await Promise.all([store.describe(model, signal), store.space()]);
      return { kind: "to-download", model: described, freeBytes } as const;
    };
    void attempts.run(model.id, first, task, () => ask(model));
  }

  function download(model: ModelFile): void {
    const begin = (signal: AbortSignal): AsyncIterable<Progress> => store.download(model, signal);
    move(model, "download", begin, () => download(model));
  }

  function copy(model: ModelFile, file: File): void {
    const begin = (signal: AbortSignal): AsyncIterable<Progress> => store.keep(file, signal);
    move(model, "copy", begin, () => copy(model, file));
  }

  function move(
    { id, bytes }: ModelFile,
    how: "download" | "copy",
    begin: (signal: AbortSignal) => AsyncIterable<Progress>,
    retry: () => void,
  ): void {
    const abort = new AbortController();
    const progress = { doneBytes: 0, totalBytes: bytes };
    const first = { kind: "moving", abort, how, progress, rate: transferRate([], bytes) } as const;
    let samples: readonly TransferSample[] = [];
    const task = async (signal: AbortSignal): Promise<undefined> => {
      for await (const progress of begin(signal)) {
        samples = addSample(samples, { atMs: performance.now(), bytes: progress.doneBytes });
        attempts.update(id, { ...first, progress, rate: transferRate(samples, progress.totalBytes) });
        tools.showSoon();
      }
    };
    // The browser may ask the user before it makes the storage persistent; the download does not wait for that.
    void store.persist().then(tools.refresh, () => undefined); // refused: the list shows it
    void attempts.run(id, first, task, retry);
  }

  return {
    /** Requests the exact size from the host, and then asks the user whether to download. */
    ask,
    /** Downloads a model, or resumes an earlier download. */
    download,
    /** Copies a file from disk. */
    copy,
  };
}
