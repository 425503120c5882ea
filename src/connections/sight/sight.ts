import type { Sight } from "../../attachments/index.ts";
import { type Applied, IN_BROWSER_URL } from "../../configuration/index.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import { answeringModel } from "../context/gauge.ts";
import type { Section, ServerWatch } from "../model/sections.ts";
import type { ServerFacts } from "../model/server-facts.ts";

/** Tells the Prompt whether the model that answers sees pictures. */
export function createSight(app: AppForConnections, watch: ServerWatch): Section {
  const show = (): void => app.showSight(sightOf(app.applied(), watch.facts()));

  show();
  return { onApplied: show, onFacts: show, show };
}

/** What the facts about a server say; nothing when they do not name the model, or not its sight. */
export function sightOf(applied: Applied | undefined, facts: ServerFacts | undefined): Sight {
  if (applied?.settings.baseURL === IN_BROWSER_URL) return { kind: "in-browser" };
  const model = applied && facts && answeringModel(facts, applied.settings.model);
  if (model?.vision === undefined) return { kind: "unknown" };
  return model.vision ? { kind: "sees" } : { kind: "blind", model: model.name ?? model.id };
}
