import { vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/configuration/model/settings.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { mountConfiguration } from "../../../src/configuration/view/configuration.ts";
import { find } from "../../../src/platform/view/find.ts";
import { region } from "./render-page.ts";

/** The page's Configuration with the default settings in it, in English; each event is a mock. */
export function mountConfigurationPart() {
  const events = {
    onApply: vi.fn(),
    onReset: vi.fn(),
    onEdit: vi.fn(),
    onAddress: vi.fn(),
    onForget: vi.fn(),
  };
  const root = region("configuration");
  const configuration = mountConfiguration(root, () => TEXTS.en, events);
  configuration.showDraft(DEFAULT_SETTINGS);
  const field = (name: string): HTMLElement => find(document, `[name=${name}]`, HTMLElement);
  return { root, events, configuration, field };
}
