import type { ShownLmModel } from "./lm-studio-item.ts";

/** What a reader can do with a model of LM Studio. */
export type LmStudioAction = "load" | "use" | "unload" | "cancel" | "dismiss";

/** What can be done with it now; with an older LM Studio, only to use it. */
export function lmStudioActions({
  canManage,
  model,
  status,
  isInUse,
}: Pick<ShownLmModel, "canManage" | "model" | "status" | "isInUse">): readonly LmStudioAction[] {
  const canUse = model.type === "chat" && !isInUse && model.isLoaded !== false;
  const use: readonly LmStudioAction[] = canUse ? ["use"] : [];
  if (!canManage) return use;
  if (status.kind === "loading") return ["cancel"];
  if (status.kind === "unloading") return [];
  const change: LmStudioAction = model.isLoaded === true ? "unload" : "load";
  const end: readonly LmStudioAction[] =
    status.kind === "failed" || status.kind === "left" ? ["dismiss"] : [];
  return [...use, change, ...end];
}

/** The action that a button's `data-action` names. */
export function parseLmStudioAction(value: unknown): LmStudioAction | undefined {
  return ACTIONS.find((action) => action === value);
}

const ACTIONS: readonly LmStudioAction[] = ["load", "use", "unload", "cancel", "dismiss"];
