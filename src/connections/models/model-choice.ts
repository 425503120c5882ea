import { IN_BROWSER_URL, parseBaseURL } from "../../configuration/index.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import type { Section, ServerWatch } from "../model/sections.ts";
import { type ModelNote, noteOnModel } from "./model/note.ts";
import { isActive } from "../../chat/index.ts";
import { modelsPickerEn, type ModelsPickerTexts } from "./texts/en.ts";
import { modelsPickerFr } from "./texts/fr.ts";
import { mountModelPicker } from "./view/picker.ts";
import type { PickerState } from "./view/choices.ts";

const TEXTS = { en: modelsPickerEn, fr: modelsPickerFr };

/**
 * The choice of a model of the server in use, with a note about the chosen one. `field` is the element around the
 * input.
 */
export function createModelChoice(field: HTMLElement, app: AppForConnections, watch: ServerWatch): Section {
  const texts = (): ModelsPickerTexts => TEXTS[app.language()];
  let isAsking = false;
  let isRunning = false;
  let note: ModelNote | undefined;
  const view = mountModelPicker(field, texts, { onOpen: () => void refresh() });

  /**
   * Asks anew each time: what is still on its way may be older than the list that the user opens. A model in this browser
   * has no server; its own list shows the models.
   */
  async function refresh(): Promise<void> {
    if (app.applied()?.settings.baseURL === IN_BROWSER_URL) return;
    isAsking = true;
    show();
    await watch.refresh();
    isAsking = false;
    show();
  }

  function stateNow(): PickerState {
    const applied = app.applied();
    const facts = watch.facts();
    if (applied === undefined) return { kind: "no-server" };
    if (facts === undefined) {
      if (applied.settings.baseURL === IN_BROWSER_URL) return { kind: "in-browser" };
      return { kind: isAsking ? "asking" : "unreachable" };
    }
    const { baseURL } = applied.settings;
    return {
      kind: "known",
      models: facts.models,
      host: isDrafted(baseURL) ? undefined : new URL(baseURL).host,
    };
  }

  /** Whether the address in the form is the one in use. */
  function isDrafted(baseURL: string): boolean {
    const drafted = parseBaseURL(app.draft().baseURL);
    return drafted.ok && drafted.url === baseURL;
  }

  function showNote(): void {
    const applied = app.applied();
    const facts = watch.facts();
    const model = view.model();
    const isKnown = facts !== undefined && applied !== undefined && isDrafted(applied.settings.baseURL);
    note = isKnown ? noteOnModel(facts, model, model === applied.settings.model) : undefined;
    view.showNote(note);
  }

  function show(): void {
    view.show(stateNow());
    showNote();
  }

  (field.closest("form") ?? field).addEventListener("input", showNote);
  view.showLanguage();
  show();

  return {
    onApplied: show,
    onFacts: show,
    /** The run may have made the server load a model. */
    onRun(run): void {
      const wasRunning = isRunning;
      isRunning = isActive(run);
      if (wasRunning && !isRunning && note !== undefined) void refresh();
    },
    show(): void {
      view.showLanguage();
      show();
    },
  };
}
