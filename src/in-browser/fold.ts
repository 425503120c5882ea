import { type Applied, IN_BROWSER_URL } from "../configuration/index.ts";
import type { InBrowserService } from "./model/in-browser-service.ts";
import type { ModelList, AppForModels } from "./list/app-for-models.ts";
import { isActive, type Run } from "../chat/index.ts";
import { mountInBrowserFold } from "./view/fold.ts";
import { createInBrowserModels } from "./list/models.ts";

export interface AppForInBrowser extends AppForModels {
  /** Where questions go now; `undefined` while nothing valid was ever applied. */
  applied(): Pick<Applied, "settings"> | undefined;
  /** Back to the server that was configured before. */
  onLeave(): void;
  onCopy(text: string, button: HTMLButtonElement): void;
}

/** The way to the models in this browser. What runs them is opened, and their list mounted, when it is asked for. */
export function createInBrowserFold(
  fold: HTMLDetailsElement,
  service: InBrowserService,
  app: AppForInBrowser,
) {
  let models: ModelList | undefined;
  let server = { baseURL: "", model: "" };
  let isBusy = false;
  const view = mountInBrowserFold(fold, app, {
    onOpen: open,
    onLeave: app.onLeave,
    onCopy: app.onCopy,
  });

  function show(): void {
    view.show(service.support, server.baseURL === IN_BROWSER_URL);
    models?.show();
  }

  function open(): void {
    if (service.support !== "ready") return show();
    if (models !== undefined) return models.refresh();
    models = createInBrowserModels(view.models, service.open(), app);
    models.setServer(server.baseURL, server.model);
    show();
  }

  /**
   * Takes over where questions go. A model in this browser brings its list with it, and stays in memory for the run that it
   * is answering, even when the next one goes elsewhere.
   */
  function followServer(): void {
    const settings = app.applied()?.settings;
    if (settings === undefined || isBusy) return;
    const { baseURL, model } = settings;
    server = { baseURL, model };
    show();
    models?.setServer(baseURL, model);
    if (baseURL === IN_BROWSER_URL && models === undefined) open();
  }

  if (fold.open) open(); // it was unfolded before this part was mounted
  followServer();

  return {
    onApplied: followServer,
    onRun(run: Run): void {
      isBusy = isActive(run);
      if (run.status === "ended") followServer();
    },
    /** The same again in another language. */
    show,
  };
}
