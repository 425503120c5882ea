import { type Applied, IN_BROWSER_URL } from "../configuration/index.ts";
import type { InBrowserService } from "./model/in-browser-service.ts";
import type { ModelList, AppForModels } from "./list/app-for-models.ts";
import { isActive, type Run } from "../chat/index.ts";
import { mountInBrowserFold } from "./view/fold.ts";
import { createInBrowserModels } from "./list/models.ts";

export interface AppForInBrowser extends AppForModels {
  /** The applied settings; `undefined` until valid settings are applied. */
  applied(): Pick<Applied, "settings"> | undefined;
  /** Returns to the previously configured server. */
  onLeave(): void;
  onCopy(text: string, button: HTMLButtonElement): void;
}

/** The section of the models in this browser. The engine and the list are created when they are needed. */
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
   * Follows the applied server. A model in this browser mounts its list, and stays in memory until its run has ended,
   * even when the next run uses another server.
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

  if (fold.open) open(); // it was opened before this part was mounted
  followServer();

  return {
    onApplied: followServer,
    onRun(run: Run): void {
      isBusy = isActive(run);
      if (run.status === "ended") followServer();
    },
    /** Shows the section again, after a change of language. */
    show,
  };
}
