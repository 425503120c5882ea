import { vi } from "vitest";
import { createInBrowserFold } from "../../../src/in-browser/fold.ts";
import type { InBrowserSupport } from "../../../src/chat/model/in-browser-support.ts";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/configuration/model/settings.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createFakeInBrowser } from "./fake-in-browser.ts";
import { region } from "./render-page.ts";

/** The models in this browser on the page, over fakes; each event is a mock. */
export function mountInBrowser(
  fake = createFakeInBrowser(),
  support: InBrowserSupport = "ready",
  language: keyof typeof TEXTS = "en",
) {
  const root = region("configuration");
  const events = { onUse: vi.fn(), onLeave: vi.fn(), onCopy: vi.fn(), onEngine: vi.fn() };
  const open = vi.fn(() => fake.inBrowser);
  let spoken = language;
  let settings: Settings | undefined;
  const app = {
    ...events,
    language: () => spoken,
    texts: () => TEXTS[spoken],
    applied: () => settings && { settings },
  };
  const fold = find(root, "[data-part=in-browser]", HTMLDetailsElement);
  const models = createInBrowserFold(fold, { support, open }, app);
  /** Has questions go elsewhere. */
  function setServer(baseURL: string, model: string): void {
    const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL, model });
    if (!parsed.ok) throw new Error("These settings are valid.");
    ({ settings } = parsed);
    models.onApplied();
  }
  const part = (name: string): HTMLElement => find(fold, `[data-part=${name}]`, HTMLElement);
  const row = (id: string): HTMLElement => find(fold, `[data-model="${id}"]`, HTMLElement);
  return {
    ...fake,
    root,
    events,
    open,
    models: { ...models, setServer },
    setLanguage: (now: typeof language): unknown => (spoken = now),
    fold,
    part,
    row,
    ids: (): readonly string[] =>
      [...fold.querySelectorAll<HTMLElement>("[data-model]")].map((each) => each.dataset["model"] ?? ""),
    /** The words of the buttons that can be seen in a model's row. */
    actions: (id: string): readonly string[] =>
      [...row(id).querySelectorAll("button")].filter(seen).map((each) => each.textContent.trim()),
    press(id: string, action: string): void {
      find(row(id), `[data-action=${action}]`, HTMLButtonElement).click();
    },
    /** What can be seen of a part of a model's row. */
    says(id: string, name: string): string | undefined {
      const place = find(row(id), `[data-part=${name}]`, HTMLElement);
      return seen(place) ? place.textContent : undefined;
    },
    /** Unfolds the panel. */
    unfoldOnly(): void {
      models.show();
      find(fold, "summary", HTMLElement).click();
    },
    /** Unfolds the panel, and waits until its list is there. */
    async unfold(): Promise<void> {
      models.show();
      find(fold, "summary", HTMLElement).click();
      await vi.waitFor(() => row("toy-chat"));
      await vi.waitUntil(() => part("space").checkVisibility() || part("list-failure").checkVisibility());
    },
  };
}

function seen(element: Element): boolean {
  return element.checkVisibility();
}
