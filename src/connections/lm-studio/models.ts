import type { AppForConnections } from "../app-for-connections.ts";
import type { Section, ServerWatch } from "../model/sections.ts";
import type { LmStudioServer } from "./model/lm-studio.ts";
import type { ServerFacts } from "../model/server-facts.ts";
import type { ConnectionsServices } from "../model/services.ts";
import { lmStudioEn } from "./texts/en.ts";
import { lmStudioFr } from "./texts/fr.ts";
import type { LmStudioWords } from "./view/failure.ts";
import type { LmStudioPanelState } from "./view/listed.ts";
import { mountLmStudioPanel } from "./view/panel.ts";
import { createLmStudioDownloads } from "./downloads.ts";
import { createLmStudioLoads } from "./loads.ts";

const OWN = { en: lmStudioEn, fr: lmStudioFr };
const TICK_MS = 1000;

/**
 * The models of LM Studio: loads, unloads and downloads them in parallel, and shows a failure at its model. Shown only
 * while LM Studio is the server. `root` must not be inside a form.
 */
export function createLmStudioModels(
  root: HTMLElement,
  app: AppForConnections,
  { lmStudio }: Pick<ConnectionsServices, "lmStudio">,
  watch: ServerWatch,
): Section {
  let facts: ServerFacts | undefined;
  let origin = app.applied()?.settings.origin;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const words = (): LmStudioWords => ({ page: app.texts(), own: OWN[app.language()] });
  const tools = {
    lmStudio,
    words,
    show: (): void => show(),
    say: (text: string): void => view.say(text),
    refresh: (): void => void watch.refresh(),
  };
  const loads = createLmStudioLoads({
    ...tools,
    model: (id) => facts?.models.find((each) => each.id === id),
    patch,
  });
  const downloads = createLmStudioDownloads(tools);

  const view = mountLmStudioPanel(root, words, {
    onCopy: (text, button) => app.onCopy(text, button),
    onLoad: (id, contextTokens) => atServer((server) => loads.load(server, id, contextTokens)),
    onAct(action, id): void {
      if (action === "use") app.change({ model: id });
      else if (action === "unload") atServer((server) => loads.unload(server, id));
      else if (action === "look") tools.refresh();
      else if (action === "cancel") loads.cancel(id);
      else loads.dismiss(id);
    },
    onDownload: (name) => atServer((server) => downloads.begin(server, name)),
    onCancel: downloads.cancel,
    onAgain: (name) => atServer((server) => downloads.begin(server, name)),
    onDismiss: downloads.dismiss,
    onOpen: tools.refresh,
  });

  function atServer(command: (server: LmStudioServer) => void): void {
    const applied = app.applied();
    if (applied !== undefined) command({ baseURL: applied.settings.baseURL, key: applied.key });
  }

  /** Applies a known change until the server reports it. */
  function patch(id: string, change: Partial<ServerFacts["models"][number]>): void {
    if (facts === undefined) return;
    const models = facts.models.map((each) => (each.id === id ? { ...each, ...change } : each));
    facts = { ...facts, models };
  }

  function panelState(): LmStudioPanelState | undefined {
    if (facts?.kind !== "lm-studio") return undefined;
    const chosen = app.applied()?.settings.model;
    const models = facts.models.map((model) => ({
      model,
      status: loads.status(model.id),
      isInUse: model.id === chosen || (model.instanceIds ?? []).some((id) => id === chosen),
    }));
    return { canManage: facts.source === "lm-studio-v1", models, downloads: downloads.list() };
  }

  function show(): void {
    view.show(panelState());
    const isLoading = loads.isLoading();
    if (isLoading) ticking ??= setInterval(show, TICK_MS);
    else {
      clearInterval(ticking);
      ticking = undefined;
    }
  }

  function onFacts(now: ServerFacts | undefined): void {
    // Running activities and failures stay visible while the server can't be reached.
    if (now === undefined && (loads.isNeeded() || downloads.isNeeded())) return;
    facts = now;
    show();
  }

  onFacts(watch.facts());

  return {
    onApplied({ settings }): void {
      if (settings.origin !== origin) {
        origin = settings.origin;
        loads.forget();
        downloads.forget();
        facts = watch.facts();
      }
      show();
    },
    onFacts,
    show,
  };
}
