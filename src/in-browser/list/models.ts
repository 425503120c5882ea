import { IN_BROWSER_URL } from "../../configuration/index.ts";
import type { EngineState, InBrowser, StorageSpace } from "../model/in-browser.ts";
import type { ModelList, AppForModels } from "./app-for-models.ts";
import { BUILT_IN_MODEL } from "../model/known-models.ts";
import type { ModelFile, StoredModel } from "../model/model-file.ts";
import { type Problem, problemOf } from "../../chat/index.ts";
import { addModelsTexts, type ModelsTexts } from "./texts/texts.ts";
import { createFrameWriter } from "../../platform/index.ts";
import { mountInBrowserPanel } from "./view/panel.ts";
import { createModelCommands } from "./commands.ts";
import { listModels, type ListState } from "./list.ts";

/** The models in this browser: lists them, shows their activities, and adds others. */
export function createInBrowserModels(root: HTMLElement, inBrowser: InBrowser, app: AppForModels): ModelList {
  let failure: Problem | undefined;
  let kept: readonly StoredModel[] = [];
  let space: StorageSpace | undefined;
  let engine: EngineState = inBrowser.state();
  let chosen: string | undefined;
  const added = new Map<string, ModelFile>();
  const texts = (): ModelsTexts => addModelsTexts(app.texts(), app.language());
  const frame = createFrameWriter(() => {
    show();
    return false;
  });

  const commands = createModelCommands({
    listState,
    added,
    inBrowser,
    refresh,
    show: () => show(),
    showSoon: frame.schedule,
    onUse: app.onUse,
  });
  const view = mountInBrowserPanel(root, texts, {
    onAct: commands.act,
    onAddress(address): void {
      const fault = commands.add(address);
      if (fault === undefined) view.clearAddress();
      else view.showAddressFault(fault);
    },
    onFile(file): void {
      const fault = commands.keep(file);
      if (fault !== undefined) view.showFileFault(fault);
    },
  });

  function listState(): ListState {
    return { kept, added, activities: commands.activities, engine, chosen };
  }

  function show(): void {
    view.show({
      failure,
      models: listModels(listState()),
      space,
      isAtRisk: space?.isPersistent === false && kept.some(({ id }) => id !== BUILT_IN_MODEL.id),
    });
  }

  /** Reads the stored models again. Without storage, the built-in model is still available. */
  async function refresh(): Promise<void> {
    try {
      [kept, space] = await Promise.all([inBrowser.store.list(), inBrowser.store.space()]);
      failure = undefined;
    } catch (error) {
      failure = problemOf(error);
    }
    show();
  }

  function showEngine(state: EngineState): void {
    const isTick = state.kind === "loading" && engine.kind === "loading" && state.id === engine.id;
    engine = state;
    if (isTick) frame.schedule();
    else show();
    app.onEngine(state);
  }

  inBrowser.watch(showEngine);
  show();
  void refresh();

  return {
    setServer(baseURL, model): void {
      const wasHere = chosen !== undefined;
      chosen = baseURL === IN_BROWSER_URL ? model : undefined;
      show();
      if (wasHere && chosen === undefined) commands.leave();
    },
    refresh: () => void refresh(),
    show,
  };
}
