import type { ModelStore, Progress } from "../model/in-browser.ts";
import { inBrowserError } from "../texts/in-browser-error.ts";
import { findProblemError } from "../../chat/index.ts";
import { checkBrowser } from "./check-browser.ts";
import { type EngineSource, loadLibrary } from "./engine-source.ts";
import { openModel } from "./open-model.ts";
import { type RunningModel, startModel } from "./running-model.ts";
import { errorMessage, unlessAborted } from "../../platform/index.ts";

/** The events of loading a model. */
export interface LoadEvents {
  /** The file and the engine are ready, and the memory is needed now. */
  onOpened(): void;
  onProgress(progress: Progress): void;
}

/** Loads a model into memory, together with the engine. Rejects with a ProblemError, or with the signal's reason. */
export async function loadModel(
  id: string,
  store: ModelStore,
  source: EngineSource,
  { onOpened, onProgress }: LoadEvents,
  signal: AbortSignal,
): Promise<RunningModel> {
  try {
    const ready = Promise.all([
      openModel(id, store, source.builtInURL(), signal),
      checkBrowser().then(() => loadLibrary(source)),
    ]);
    const [opened, library] = await unlessAborted(ready, signal);
    const totalBytes = opened.file.size;
    onOpened();
    onProgress({ doneBytes: 0, totalBytes });
    const onRead = (doneBytes: number): void => onProgress({ doneBytes, totalBytes });
    return await startModel(library, source.wasmURL(), opened, onRead, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const said = errorMessage(error);
    throw findProblemError(error) ?? inBrowserError({ kind: "engine-failed", said }, { cause: error });
  }
}
