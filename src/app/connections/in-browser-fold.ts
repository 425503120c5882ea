import { IN_BROWSER_URL } from "../../core/in-browser/address.ts";
import type { InBrowserService, ModelList, ModelsHost } from "../../core/in-browser/in-browser-service.ts";
import { mountInBrowserFold } from "../../ui/connections/in-browser-fold.ts";
import { createInBrowserModels } from "../in-browser-models.ts";

export interface InBrowserFoldEvents extends ModelsHost {
  /** Back to the server that was configured before. */
  onLeave(): void;
  onCopy(text: string, button: HTMLButtonElement): void;
}

/** The way to the models in this browser. What runs them is opened, and their list mounted, when it is asked for. */
export function createInBrowserFold(
  fold: HTMLDetailsElement,
  service: InBrowserService,
  events: InBrowserFoldEvents,
) {
  let models: ModelList | undefined;
  let server = { baseURL: "", model: "" };
  const view = mountInBrowserFold(fold, events, {
    onOpen: open,
    onLeave: events.onLeave,
    onCopy: events.onCopy,
  });

  function show(): void {
    view.show(service.support, server.baseURL === IN_BROWSER_URL);
    models?.show();
  }

  function open(): void {
    if (service.support !== "ready") return show();
    if (models !== undefined) return models.refresh();
    models = createInBrowserModels(view.shelf, service.open(), events);
    models.setServer(server.baseURL, server.model);
    show();
  }

  if (fold.open) open(); // it was unfolded before this part was mounted

  return {
    /** Says where questions go now. A model in this browser brings its list with it. */
    setServer(baseURL: string, model: string): void {
      server = { baseURL, model };
      show();
      models?.setServer(baseURL, model);
      if (baseURL === IN_BROWSER_URL && models === undefined) open();
    },
    /** The same again in another language. */
    show,
  };
}
