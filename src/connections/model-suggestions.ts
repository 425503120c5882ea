import { IN_BROWSER_URL, type Settings } from "../configuration/index.ts";
import type { PageTexts } from "./texts/en.ts";

type Found =
  | { readonly status: "unknown" | "asking" }
  | { readonly status: "connected"; readonly count: number; readonly host: string }
  | { readonly status: "fault"; readonly host: string };

type AskModels = (settings: Settings, key: string, signal: AbortSignal) => Promise<readonly string[]>;

/**
 * Asks the configured server for its models: suggestions for the form, and a word in the banner. The part for connections
 * takes over as soon as it is there; a fault brings it in, to find out why.
 */
export function createModelSuggestions(
  services: { readonly askModels: AskModels },
  banner: { showConnection(status: Found["status"], text: string): void },
  form: { suggestModels(ids: readonly string[]): void },
  texts: () => PageTexts,
  onFault: () => void,
) {
  let found: Found = { status: "unknown" };
  let asking = new AbortController();

  function show(now: Found): void {
    found = now;
    banner.showConnection(now.status, describe(now, texts()));
  }

  return {
    /** Asks once; an earlier question that is still open is dropped. */
    async ask(settings: Settings, key: string): Promise<void> {
      asking.abort();
      const { signal } = (asking = new AbortController());
      const { baseURL } = settings;
      const host = baseURL === IN_BROWSER_URL ? texts().inBrowser.place : new URL(baseURL).host;
      show({ status: "asking" });
      // Why there is none, the part for connections finds out.
      const models = await services.askModels(settings, key, signal).catch(() => undefined);
      if (signal.aborted) return;
      form.suggestModels(models ?? []);
      show(
        models === undefined
          ? { status: "fault", host }
          : { status: "connected", count: models.length, host },
      );
      if (models === undefined) onFault();
    },
    /** The part for connections takes over: an answer that comes later is not shown. */
    leave: (): void => asking.abort(),
    /** The same again in another language. */
    show: (): void => show(found),
  };
}

function describe(found: Found, { models }: PageTexts): string {
  switch (found.status) {
    case "unknown":
    case "asking":
      return models[found.status];
    case "connected":
      return models.found(found.count, found.host);
    case "fault":
      return models.unreachable(found.host);
  }
}
