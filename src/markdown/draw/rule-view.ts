import { create } from "./create.ts";
import type { BlockView } from "./view.ts";

/** A thematic break: a horizontal line between two parts of an answer. */
export function createRuleView(): BlockView {
  return { element: create("hr"), update: (block) => block.kind === "rule" };
}
