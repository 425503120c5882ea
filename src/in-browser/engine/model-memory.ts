import type { EngineState, ModelStore, Progress } from "../model/in-browser.ts";
import { inBrowserError } from "../texts/in-browser-error.ts";
import type { EngineSource } from "./engine-source.ts";
import { loadModel } from "./load-model.ts";
import type { RunningModel } from "./running-model.ts";
import { unlessAborted } from "../../platform/index.ts";

type Held =
  | { readonly kind: "empty" }
  | { readonly kind: "loading"; readonly loading: Loading }
  | { readonly kind: "loaded"; readonly model: RunningModel };

interface Loading {
  readonly id: string;
  readonly abort: AbortController;
  readonly model: Promise<RunningModel>;
  /** The model that stays in memory until the file of the new one is available. */
  previous: RunningModel | undefined;
  /** The number of callers that wait. When the last one aborts, loading is aborted. */
  waiters: number;
}

/** Holds the one model in memory. */
export interface ModelMemory {
  /**
   * Resolves with the model, which replaces another one in memory if necessary. Rejects with a ProblemError, with the
   * signal's reason, or with an AbortError when another model was requested meanwhile, or the memory was freed.
   */
  use(id: string, signal: AbortSignal): Promise<RunningModel>;
  free(): void;
}

/** `onChange` is called after each change. */
export function createModelMemory(
  store: ModelStore,
  source: EngineSource,
  onChange: (state: EngineState) => void,
): ModelMemory {
  let held: Held = { kind: "empty" };
  const isLoading = (loading: Loading): boolean => held.kind === "loading" && held.loading === loading;

  function hold(model: RunningModel | undefined): void {
    if (model === undefined || model.ended.aborted) {
      held = { kind: "empty" };
      onChange({ kind: "empty" });
      return;
    }
    const { id, contextTokens, threads, ended } = model;
    held = { kind: "loaded", model };
    const forget = (): void => {
      if (held.kind === "loaded" && held.model === model) hold(undefined);
    };
    ended.addEventListener("abort", forget, { once: true });
    onChange({ kind: "loaded", id, contextTokens, threads });
  }

  /** Aborts loading, and returns the model that is still in memory. */
  function release(): RunningModel | undefined {
    if (held.kind !== "loading") return held.kind === "loaded" ? held.model : undefined;
    held.loading.abort.abort();
    return held.loading.previous;
  }

  function start(id: string): Loading {
    const abort = new AbortController();
    const onProgress = (progress: Progress): void => {
      if (isLoading(loading)) onChange({ kind: "loading", id, progress });
    };
    const onOpened = (): void => {
      end(loading.previous);
      loading.previous = undefined;
    };
    const model = Promise.resolve().then(() =>
      loadModel(id, store, source, { onOpened, onProgress }, abort.signal),
    );
    const loading: Loading = { id, abort, model, previous: release(), waiters: 0 };
    held = { kind: "loading", loading };
    onProgress({ doneBytes: 0, totalBytes: undefined });
    void settle(loading);
    return loading;
  }

  async function settle(loading: Loading): Promise<void> {
    try {
      const model = await loading.model;
      if (isLoading(loading)) hold(model);
      else end(model);
    } catch {
      if (isLoading(loading)) hold(loading.previous); // the callers that wait report the error
    }
  }

  return {
    async use(id, signal) {
      signal.throwIfAborted();
      if (held.kind === "loaded" && held.model.id === id) return held.model;
      const loading = held.kind === "loading" && held.loading.id === id ? held.loading : start(id);
      loading.waiters += 1;
      try {
        return await unlessAborted(loading.model, AbortSignal.any([signal, loading.abort.signal]));
      } finally {
        loading.waiters -= 1;
        if (loading.waiters === 0 && isLoading(loading)) hold(release());
      }
    },
    free() {
      if (held.kind === "empty") return;
      end(release());
      hold(undefined);
    },
  };
}

function end(model: RunningModel | undefined): void {
  model?.end(inBrowserError({ kind: "engine-failed", said: "The model was unloaded meanwhile." }));
}
