import { create } from "./create.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** A formula on lines of its own: its source, and the formula itself as soon as it is closed and can be drawn. */
export function createMathView(context: ViewContext): BlockView {
  const element = create("div", "math");
  let shown = "";
  let isTypeset = false;
  return {
    element,
    update(block) {
      if (block.kind !== "math") return false;
      if (block.source !== shown) {
        shown = block.source;
        isTypeset = false;
        element.textContent = shown;
      }
      if (block.closed && !isTypeset) context.typeset(element);
      isTypeset = block.closed;
      return true;
    },
  };
}
