import { createBlockList, placesIn } from "./block-list.ts";
import { create } from "./create.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** A block quote, which contains other blocks. */
export function createQuoteView(context: ViewContext): BlockView {
  const element = create("blockquote");
  element.dir = "auto";
  const blocks = createBlockList(context.createView, placesIn(element));
  return {
    element,
    update(block) {
      if (block.kind !== "quote") return false;
      blocks.show(block.blocks);
      return true;
    },
  };
}
