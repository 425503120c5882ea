import { type Inline, isSameInline } from "../read/model/inline.ts";
import { createInlineNode } from "./inline-node.ts";
import type { ViewContext } from "./view.ts";

interface Piece {
  inline: Inline;
  readonly node: Node;
}

/** The inline text inside of an element. What stays the same from one draw to the next keeps its nodes. */
export function createInlineContent(element: HTMLElement, context: ViewContext) {
  let parent = element;
  let text = "";
  let pieces: Piece[] = [];

  function show(next: string): void {
    if (next === text) return;
    text = next;
    const inlines = context.parseInline(next);
    const kept = inlines.findIndex((inline, index) => !keep(pieces[index], inline));
    const count = kept < 0 ? inlines.length : kept;
    for (const { node } of pieces.splice(count)) node.parentNode?.removeChild(node);
    for (const inline of inlines.slice(count)) {
      pieces.push({ inline, node: parent.appendChild(createInlineNode(inline, context)) });
    }
  }

  return {
    show,
    /** Shows text that stays; what is shown next comes behind it. */
    keep(next: string): void {
      show(next);
      text = "";
      pieces = [];
    },
    /** Goes on in another element. */
    moveTo(other: HTMLElement): void {
      other.append(...parent.childNodes);
      parent = other;
    },
  };
}

/** Whether a piece can stay: it is the same, or text that has grown. */
function keep(piece: Piece | undefined, inline: Inline): boolean {
  if (piece === undefined) return false;
  const { inline: shown, node } = piece;
  if (isSameInline(shown, inline)) return true;
  if (shown.kind !== "text" || inline.kind !== "text" || !(node instanceof Text)) return false;
  if (!inline.text.startsWith(shown.text)) return false;
  node.appendData(inline.text.slice(shown.text.length));
  piece.inline = inline;
  return true;
}
