import type { ListedModel, ModelStatus } from "./listed-model.ts";

/**
 * What the user can do with a model; `start` and `erase` confirm a question, `cancel` ends the question or the
 * activity.
 */
export type ModelAction =
  "use" | "download" | "resume" | "start" | "cancel" | "unload" | "remove" | "erase" | "retry" | "forget";

/** The actions that are available now. After a failure, Try again replaces the action that failed. */
export function modelActions({ status, isInUse, failure }: ListedModel): readonly ModelAction[] {
  const actions = statusActions(status, isInUse);
  if (failure === undefined) return actions;
  const others = actions.filter((action) => !(failure.canRetry && ATTEMPTS.has(action)));
  return [...(failure.canRetry ? (["retry"] as const) : []), ...others, "forget"];
}

const ATTEMPTS: ReadonlySet<ModelAction> = new Set(["use", "download", "resume"]);

function statusActions(status: ModelStatus, isInUse: boolean): readonly ModelAction[] {
  switch (status.kind) {
    case "absent":
      return ["download"];
    case "asking":
    case "moving":
      return ["cancel"];
    case "to-download":
      return ["start", "cancel"];
    case "part":
      return status.canResume ? ["resume", "remove"] : ["remove"];
    case "to-remove":
      return ["erase", "cancel"];
    case "removing":
      return [];
    case "whole":
      return status.canRemove ? ["use", "remove"] : ["use"];
    case "loading":
      return status.canCancel ? ["cancel"] : [];
    case "loaded":
      return isInUse ? ["unload"] : ["use", "unload"];
  }
}

/** Parses the action in the `data-action` of a button. */
export function parseModelAction(value: unknown): ModelAction | undefined {
  return ACTIONS.find((action) => action === value);
}

const ACTIONS: readonly ModelAction[] = [
  "use",
  "download",
  "resume",
  "start",
  "cancel",
  "unload",
  "remove",
  "erase",
  "retry",
  "forget",
];
