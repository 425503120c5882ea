import type { Heading, Paragraph } from "../read/model/block.ts";
import { create } from "./create.ts";
import { createInlineContent } from "./inline-content.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** A paragraph or a heading. The next line can turn a paragraph into a heading: its text then gets a new element. */
export function createTextView(context: ViewContext): BlockView {
  let element: HTMLElement = createElement("p");
  const content = createInlineContent(element, context);

  /** The browser detects the text direction. In a list or a quote, it is that of the whole item or quote. */
  function createElement(tag: ReturnType<typeof tagOf>): HTMLElement {
    const made = create(tag);
    if (!context.isNested) made.dir = "auto";
    return made;
  }

  function become(block: Paragraph | Heading): void {
    const tag = tagOf(block);
    if (element.localName === tag) return;
    const other = createElement(tag);
    content.moveTo(other);
    element.replaceWith(other);
    element = other;
  }

  return {
    get element() {
      return element;
    },
    update(block) {
      if (block.kind !== "paragraph" && block.kind !== "heading") return false;
      become(block);
      content.show(block.text);
      return true;
    },
    keep(block) {
      if (block.kind !== "paragraph") return false;
      become(block);
      content.keep(block.text);
      return true;
    },
    settle: content.settle,
  };
}

/** The page itself uses the heading levels 1 to 3, so an answer begins with level 4. */
function tagOf(block: Paragraph | Heading): "p" | "h4" | "h5" | "h6" {
  if (block.kind === "paragraph") return "p";
  if (block.level === 1) return "h4";
  return block.level === 2 ? "h5" : "h6";
}
