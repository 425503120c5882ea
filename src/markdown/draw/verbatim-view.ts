import type { Verbatim } from "../read/model/block.ts";
import { create } from "./create.ts";
import type { BlockView } from "./view.ts";

/** Text as it was written: raw HTML, or what can’t be parsed. */
export function createVerbatimView(kind: Verbatim["kind"]): BlockView {
  const element = create("p", kind);
  const text = element.appendChild(new Text());
  return {
    element,
    update(block) {
      if (block.kind !== kind) return false;
      if (block.text.startsWith(text.data)) text.appendData(block.text.slice(text.length));
      else text.data = block.text;
      return true;
    },
    grow: (more) => text.appendData(more),
  };
}
