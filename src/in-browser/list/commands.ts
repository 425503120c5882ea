import { BUILT_IN_MODEL } from "../model/known-models.ts";
import type { ModelFile } from "../model/model-file.ts";
import { isSplitFile } from "../model/split-file.ts";
import { toModelFile } from "../model/to-model-file.ts";
import { toModelId } from "../model/to-model-id.ts";
import type { AddModelFault } from "./view/add-model.ts";
import type { ModelAction } from "./view/model-actions.ts";
import { createAttempts } from "./attempts.ts";
import { findModel, type ListState } from "./list.ts";
import { createTransfers, type TransferTools } from "./transfers.ts";

export interface CommandTools extends TransferTools {
  listState(): ListState;
  readonly added: Map<string, ModelFile>;
  show(): void;
  onUse(id: string): void;
}

/** The commands for the models of the list. A failure is shown at its model; no command rejects. */
export function createModelCommands(tools: CommandTools) {
  const { added, inBrowser } = tools;
  const attempts = createAttempts(tools.show, async (id, wasCancelled) => {
    await tools.refresh();
    if (wasCancelled || tools.listState().kept.some((model) => model.id === id)) added.delete(id);
  });
  const { activities } = attempts;
  const { ask, download, copy } = createTransfers(attempts, tools);

  /** Removes an added model from the list. */
  function dismiss(id: string): void {
    added.delete(id);
    attempts.set(id, undefined);
  }

  function use(id: string): void {
    stopLoading();
    tools.onUse(id);
    const abort = new AbortController();
    const task = async (signal: AbortSignal): Promise<undefined> => {
      await inBrowser.load(id, signal);
    };
    void attempts.run(id, { kind: "loading", abort }, task, () => use(id));
  }

  function stopLoading(): void {
    for (const [id, { kind }] of activities) if (kind === "loading") attempts.abort(id);
  }

  function erase(id: string): void {
    const task = async (): Promise<undefined> => {
      await inBrowser.store.remove(id);
    };
    void attempts.run(id, { kind: "removing" }, task, () => erase(id));
  }

  function isTaken({ id, url }: ModelFile): boolean {
    const stored = tools.listState().kept.find((model) => model.id === id);
    const isBusy = activities.has(id) && activities.get(id)?.kind !== "failed";
    const isOther = stored !== undefined && (stored.isWhole || stored.url !== url);
    return id === BUILT_IN_MODEL.id || isBusy || isOther;
  }

  return {
    activities,
    act(action: ModelAction, id: string): void {
      const model = findModel(id, tools.listState());
      const activity = activities.get(id);
      if (model === undefined) return;
      switch (action) {
        case "use":
          return use(id);
        case "download":
          return ask(model);
        case "resume":
          return download(model);
        case "start":
          return activity?.kind === "to-download" ? download(activity.model) : undefined;
        case "remove":
          return attempts.set(id, { kind: "to-remove" });
        case "erase":
          return erase(id);
        case "unload":
          return void inBrowser.unload();
        case "retry":
          return activity?.kind === "failed" ? activity.retry?.() : undefined;
        case "cancel":
          return activity !== undefined && "abort" in activity ? attempts.abort(id) : dismiss(id);
        case "forget":
          return dismiss(id);
      }
    },
    /** Requests the size of the model at an address. Returns what is wrong with the address. */
    add(address: string): AddModelFault | undefined {
      const parsed = toModelFile(address);
      if (!parsed.ok) return parsed.fault;
      if (isTaken(parsed.model)) return "kept";
      added.set(parsed.model.id, parsed.model);
      ask(parsed.model);
      return undefined;
    },
    /** Copies a file from disk. Returns what is wrong with it. */
    keep(file: File): AddModelFault | undefined {
      const model = { id: toModelId(file.name), url: undefined, bytes: file.size, sha256: undefined };
      if (isSplitFile(file.name)) return "split";
      if (isTaken(model)) return "kept";
      added.set(model.id, model);
      copy(model, file);
      return undefined;
    },
    /** Frees the engine's memory. */
    leave(): void {
      stopLoading();
      void inBrowser.unload();
    },
  };
}
