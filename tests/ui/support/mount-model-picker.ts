import { vi } from "vitest";
import { createModelChoice } from "../../../src/connections/models/model-choice.ts";
import { createServerWatch } from "../../../src/connections/server-watch.ts";
import type { Section } from "../../../src/connections/model/sections.ts";
import type { ServerFacts, ServerModel } from "../../../src/connections/model/server-facts.ts";
import type { ConnectionsServices } from "../../../src/connections/model/services.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createFakeApp } from "./fake-app.ts";
import { mountConfigurationPart } from "./mount-configuration.ts";

/** A model in LM Studio of which everything is told. */
export const QWEN: ServerModel = {
  id: "qwen2.5-7b-instruct",
  name: "Qwen2.5 7B Instruct",
  type: "chat",
  parameters: "7B",
  sizeBytes: 4_683_073_184,
  quantization: "Q4_K_M",
  isLoaded: true,
  instanceIds: ["qwen2.5-7b-instruct"],
  contextTokens: 4096,
  maxContextTokens: 32_768,
  vision: false,
  tools: true,
};
export const GEMMA: ServerModel = {
  id: "google/gemma-3-4b",
  name: "Gemma 3 4B",
  type: "chat",
  isLoaded: false,
  maxContextTokens: 131_072,
  vision: true,
};
export const MAGISTRAL: ServerModel = {
  id: "mistralai/magistral-small",
  name: "Magistral Été",
  type: "chat",
  isLoaded: false,
  thinking: true,
};
export const NOMIC: ServerModel = {
  id: "text-embedding-nomic-embed-text-v1.5",
  type: "embedding",
  sizeBytes: 84_106_624,
  isLoaded: false,
};
export const LM_STUDIO: ServerFacts = {
  kind: "lm-studio",
  source: "lm-studio-v1",
  models: [GEMMA, QWEN, NOMIC, MAGISTRAL],
};

/** A server that has nothing but names. */
export function listOf(...ids: readonly string[]): ServerFacts {
  return { kind: "other", source: "openai", models: ids.map((id) => ({ id, type: "chat" })) };
}

/** The real Configuration with the picker at its field Model, over a fake page and a fake server. */
export function mountModelPicker(facts: ServerFacts = LM_STUDIO) {
  const { root, events, configuration } = mountConfigurationPart();
  root.hidePopover(); // as the page does when the field gets the focus
  const app = createFakeApp({ draft: () => configuration.draft() });
  const readFacts = vi.fn<ConnectionsServices["readFacts"]>(async () => facts);
  const onProblem = vi.fn();
  const input = find(document, "[name=model]", HTMLInputElement);
  const field = find(document, ".field:has([name=model])", HTMLElement);
  const watch = createServerWatch(app, { readFacts }, (now) => section.onFacts?.(now), onProblem);
  const section: Section = createModelChoice(field, app, watch);
  app.onChange.mockImplementation((applied) => {
    watch.onApplied();
    section.onApplied?.(applied);
  });
  section.show();

  const part = (name: string): HTMLElement => find(field, `[data-part=${name}]`, HTMLElement);
  const said = (element: Element): string => element.getAttribute("aria-label") ?? "";
  const visible = (selector: string): readonly HTMLElement[] =>
    [...field.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
  return {
    root,
    events,
    configuration,
    app,
    readFacts,
    onProblem,
    watch,
    section,
    input,
    field,
    part,
    visible,
    isOpen: (): boolean => part("model-popup").checkVisibility(),
    /** The lines that can be seen and chosen, as they are read aloud. */
    lines: (): readonly string[] => visible("[role=option]:not([aria-disabled])").map(said),
    line: (name: string): HTMLElement => {
      const found = visible("[role=option]").find((each) => said(each).startsWith(name));
      if (found === undefined) throw new Error(`There is no line for ${name}.`);
      return found;
    },
    /** The one that Enter takes. */
    active(): string | undefined {
      const id = input.getAttribute("aria-activedescendant");
      return id === null ? undefined : said(find(field, `#${id}[aria-selected=true]`, HTMLElement));
    },
    note: (): string => (part("model-note").hidden ? "" : part("model-note").textContent),
    message: (): string => (part("model-message").checkVisibility() ? part("model-message").textContent : ""),
    spoken: (): string => part("model-spoken").textContent,
    /** Waits until the server's list is there. */
    know: (): Promise<void> => watch.refresh(),
    /** Writes into the form and applies it, as the page does. */
    apply(model: string, baseURL = configuration.draft().baseURL): void {
      configuration.showDraft({ ...configuration.draft(), baseURL, model });
      app.apply({ baseURL, model });
    },
  };
}
