import { IN_BROWSER_URL } from "../core/in-browser/address.ts";
import { problemOf } from "../core/problem-error.ts";
import type { Services } from "../core/services.ts";
import type { Settings } from "../core/settings.ts";
import type { Texts } from "../core/texts/texts.ts";
import type { Banner } from "../ui/banner.ts";
import type { Configuration } from "../ui/configuration.ts";

type Found =
  | { readonly kind: "unknown" }
  | { readonly kind: "asking" }
  | { readonly kind: "models"; readonly count: number; readonly host: string }
  | { readonly kind: "problem"; readonly refused: boolean; readonly host: string };

/** Asks the configured server for its models: suggestions for the form, and a word in the banner. */
export function createServerWatch(
  services: Services,
  banner: Banner,
  form: Configuration,
  texts: () => Texts,
) {
  let found: Found = { kind: "unknown" };
  let asking = new AbortController();

  function show(now: Found): void {
    found = now;
    const { models } = texts();
    switch (now.kind) {
      case "unknown":
        return banner.showConnection("unknown", models.unknown);
      case "asking":
        return banner.showConnection("asking", models.asking);
      case "models":
        return banner.showConnection("connected", models.found(now.count, now.host));
      case "problem":
        return banner.showConnection(
          "fault",
          now.refused ? models.refused(now.host) : models.unreachable(now.host),
        );
    }
  }

  return {
    /** Asks once; an earlier question that is still open is dropped. */
    async ask(settings: Settings, key: string): Promise<void> {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const isHere = settings.baseURL === IN_BROWSER_URL;
      const host = isHere ? texts().inBrowser.place : new URL(settings.baseURL).host;
      show({ kind: "asking" });
      try {
        const ids = await services.listModels(settings, key, signal);
        if (signal.aborted) return;
        form.suggestModels(ids);
        show({ kind: "models", count: ids.length, host });
      } catch (error) {
        if (signal.aborted) return;
        form.suggestModels([]);
        const isAway = AWAY.has(problemOf(error).kind);
        show({ kind: "problem", refused: !isAway, host });
      }
    },
    isConnected: (): boolean => found.kind === "models",
    /** The same again in another language. */
    show: (): void => show(found),
  };
}

const AWAY: ReadonlySet<string> = new Set(["not-running", "dropped", "mixed-content"]);
