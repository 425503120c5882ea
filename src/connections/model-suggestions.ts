import { IN_BROWSER_URL, type Settings } from "../configuration/index.ts";
import type { PageTexts } from "./texts/en.ts";

type Found =
  | { readonly status: "unknown" | "asking" }
  | { readonly status: "connected"; readonly count: number; readonly host: string }
  | { readonly status: "fault"; readonly host: string };

type AskModels = (settings: Settings, key: string, signal: AbortSignal) => Promise<readonly string[]>;

/**
 * Requests the models of the configured server once, to suggest them in the form and show the state in the banner. The
 * connections part replaces it as soon as it is mounted; a failure or an empty list mounts it, to find out why.
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
    /** Sends one request; an earlier pending one is aborted. */
    async ask(settings: Settings, key: string): Promise<void> {
      asking.abort();
      const { signal } = (asking = new AbortController());
      const { baseURL } = settings;
      const host = baseURL === IN_BROWSER_URL ? texts().inBrowser.place : new URL(baseURL).host;
      show({ status: "asking" });
      // The connections part finds out why there is no list.
      const models = await services.askModels(settings, key, signal).catch(() => undefined);
      if (signal.aborted) return;
      form.suggestModels(models ?? []);
      show(
        models === undefined
          ? { status: "fault", host }
          : { status: "connected", count: models.length, host },
      );
      if (models === undefined || models.length === 0) onFault();
    },
    /** The connections part takes over: a later response is not shown. */
    leave: (): void => asking.abort(),
    /** Shows the state again, after a change of language. */
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
