import { createBlockList, placesIn } from "./block-list.ts";
import { create } from "./create.ts";
import { createInlineContent } from "./inline-content.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** A `<details>` element with blocks in it. It is closed at first, as in HTML. */
export function createDetailsView(context: ViewContext): BlockView {
  const element = create("details");
  const summary = create("summary");
  const body = create("div", "details");
  const name = createInlineContent(summary, context);
  const blocks = createBlockList(context.createView, placesIn(body));
  element.dir = "auto";
  element.append(body);
  return {
    element,
    update(block) {
      if (block.kind !== "details") return false;
      name.show(block.summary);
      // Without a `<summary>`, the browser shows its own label.
      if (block.summary === "") summary.remove();
      else if (summary.parentNode === null) element.prepend(summary);
      blocks.show(block.blocks);
      return true;
    },
  };
}
