import type { ServerModel } from "../../model/server-facts.ts";
import type { ListedLmModel, LmStudioStatus } from "./listed.ts";

/** What a reader can do with a model of LM Studio. */
export type LmStudioAction = "load" | "use" | "unload" | "look" | "cancel" | "dismiss";

/** What can be done with it now; with an older LM Studio, only to use it. */
export function lmStudioActions(
  { model, status, isInUse }: ListedLmModel,
  canManage: boolean,
): readonly LmStudioAction[] {
  const canUse = model.type === "chat" && !isInUse && model.isLoaded !== false;
  const use: readonly LmStudioAction[] = canUse ? ["use"] : [];
  if (!canManage) return use;
  if (status.kind === "loading") return ["cancel"];
  if (status.kind === "unloading") return [];
  const change: LmStudioAction = model.isLoaded === true ? "unload" : "load";
  return [...use, change, ...endActions(status, model)];
}

function endActions({ kind }: LmStudioStatus, { isLoaded }: ServerModel): readonly LmStudioAction[] {
  if (kind === "failed") return ["dismiss"];
  return kind === "left" && isLoaded !== true ? ["look", "dismiss"] : [];
}

/** The action that a button's `data-action` names. */
export function parseLmStudioAction(value: unknown): LmStudioAction | undefined {
  return ACTIONS.find((action) => action === value);
}

const ACTIONS: readonly LmStudioAction[] = ["load", "use", "unload", "look", "cancel", "dismiss"];
