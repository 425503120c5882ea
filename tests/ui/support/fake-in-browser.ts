import { vi } from "vitest";
import type {
  EngineState,
  InBrowser,
  ModelStore,
  Progress,
} from "../../../src/in-browser/model/in-browser.ts";
import type { StoredModel } from "../../../src/in-browser/model/model-file.ts";

export const MB = 1_000_000;

/** A transfer that a test pushes on, one step at a time; an abort ends it as it ends a real one. */
export function createTransfer() {
  const steps: (Progress | Error | undefined)[] = [];
  let wake = (): void => undefined;
  return {
    /** Of 100 MB. */
    to(doneMB: number): void {
      steps.push({ doneBytes: doneMB * MB, totalBytes: 100 * MB });
      wake();
    },
    end(): void {
      steps.push(undefined);
      wake();
    },
    fail(error: Error): void {
      steps.push(error);
      wake();
    },
    async *progress(signal: AbortSignal): AsyncGenerator<Progress> {
      signal.addEventListener("abort", () => wake());
      for (;;) {
        signal.throwIfAborted();
        if (steps.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        signal.throwIfAborted();
        const step = steps.shift();
        if (step === undefined) return;
        if (step instanceof Error) throw step;
        yield step;
      }
    },
  };
}

/** Models in this browser without an engine and without a disk; each command is a mock. */
export function createFakeInBrowser(...kept: readonly StoredModel[]) {
  let listener: (state: EngineState) => void = () => undefined;
  let state: EngineState = { kind: "empty" };
  const transfer = createTransfer();
  const space = { usedBytes: 0, freeBytes: 2000 * MB, isPersistent: true };
  const files = [...kept];
  const store = {
    list: vi.fn<ModelStore["list"]>(async () => [...files]),
    space: vi.fn<ModelStore["space"]>(async () => space),
    persist: vi.fn<ModelStore["persist"]>(async () => true),
    describe: vi.fn<ModelStore["describe"]>(async (model) => ({ ...model, bytes: 100 * MB })),
    download: vi.fn<ModelStore["download"]>((_, signal) => transfer.progress(signal)),
    keep: vi.fn<ModelStore["keep"]>((_, signal) => transfer.progress(signal)),
    open: vi.fn<ModelStore["open"]>(async () => undefined),
    remove: vi.fn<ModelStore["remove"]>(async (id) => {
      files.splice(
        files.findIndex((model) => model.id === id),
        1,
      );
    }),
  };
  const inBrowser = {
    fetch: vi.fn<InBrowser["fetch"]>(),
    store,
    load: vi.fn<InBrowser["load"]>(async () => undefined),
    unload: vi.fn<InBrowser["unload"]>(async () => undefined),
    state: () => state,
    watch: vi.fn<InBrowser["watch"]>((told) => {
      listener = told;
      return () => undefined;
    }),
  };
  return {
    inBrowser,
    store,
    files,
    transfer,
    /** What the engine does by itself. */
    engine(now: EngineState): void {
      state = now;
      listener(now);
    },
  };
}

/** A file that is kept whole, of 100 MB. */
export function stored(id: string, more: Partial<StoredModel> = {}): StoredModel {
  const size = { bytes: 100 * MB, storedBytes: 100 * MB, isWhole: true };
  return { id, url: `https://example.org/${id}.gguf`, sha256: undefined, ...size, ...more };
}
