import type { Verbatim } from "../read/model/block.ts";
import { create } from "./create.ts";
import { AT_SPACE, createLongText } from "./long-text.ts";
import type { BlockView } from "./view.ts";

/** Source text that is shown unchanged: raw HTML, or text that is too deeply nested or too long to be parsed. */
export function createVerbatimView(kind: Verbatim["kind"]): BlockView {
  const element = create("p", kind);
  const text = createLongText(element, AT_SPACE);
  return {
    element,
    update(block) {
      if (block.kind !== kind) return false;
      text.show(block.text);
      return true;
    },
    grow: text.append,
  };
}
