import { create } from "./create.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** A formula on its own lines. It is shown as source until it is closed and has been typeset. */
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
