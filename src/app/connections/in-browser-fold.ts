import { IN_BROWSER_URL } from "../../core/in-browser/address.ts";
import type { InBrowserService, ModelList, ModelsHost } from "../../core/in-browser/in-browser-service.ts";
import { problemOf } from "../../core/problem-error.ts";
import { mountInBrowserFold, type Opening } from "../../ui/connections/in-browser-fold.ts";

export interface InBrowserFoldEvents extends ModelsHost {
  /** Back to the server that was configured before. */
  onLeave(): void;
  onCopy(text: string, button: HTMLButtonElement): void;
}

/** The way to the models in this browser. What runs and lists them is loaded when it is asked for, not before. */
export function createInBrowserFold(
  fold: HTMLDetailsElement,
  service: InBrowserService,
  events: InBrowserFoldEvents,
) {
  let opening: Opening = service.support === "ready" ? "closed" : { kind: "in-browser-from-disk" };
  let models: ModelList | undefined;
  let server = { baseURL: "", model: "" };
  const view = mountInBrowserFold(fold, events, {
    onOpen: () => void open(),
    onLeave: events.onLeave,
    onCopy: events.onCopy,
  });

  function show(): void {
    view.show(opening, server.baseURL === IN_BROWSER_URL);
    models?.show();
  }

  async function open(): Promise<void> {
    if (service.support !== "ready" || opening === "opening") return;
    if (models !== undefined) return models.refresh();
    opening = "opening";
    show();
    try {
      const { mountModelList } = await service.open();
      models = mountModelList(view.shelf, events);
      models.setServer(server.baseURL, server.model);
      opening = "open";
    } catch (error) {
      opening = problemOf(error);
    }
    show();
  }

  if (fold.open) void open(); // it was unfolded before this part was there

  return {
    /** Tells where questions go now. A model in this browser brings its list with it. */
    setServer(baseURL: string, model: string): void {
      server = { baseURL, model };
      show();
      models?.setServer(baseURL, model);
      if (baseURL === IN_BROWSER_URL) void open();
    },
    /** The same again in another language. */
    show,
  };
}
