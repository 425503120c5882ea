import { type Inline, isSameInline } from "../read/model/inline.ts";
import { createInlineNode } from "./inline-node.ts";
import { appendRun, AT_SPACE, endOfRun } from "./long-text.ts";
import type { ViewContext } from "./view.ts";

interface Piece {
  inline: Inline;
  readonly node: Node;
}

/** The inline text inside an element. Pieces that stay the same from one draw to the next keep their DOM nodes. */
export function createInlineContent(element: HTMLElement, context: ViewContext) {
  let parent = element;
  /** Where text is added: the element itself, or the last run in it. */
  let run = element;
  /** How many characters of the run are final. */
  let runLength = 0;
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
      pieces.push({ inline, node: run.appendChild(createInlineNode(inline, context)) });
    }
  }

  /** Makes what is shown final. Only final text is put into runs, so that their ends do not depend on the pieces. */
  function settle(): void {
    for (const { inline, node } of pieces) {
      if (node.parentNode !== run) run.append(node); // a new run began before this node
      if (node instanceof Text) settleText(node);
      else runLength += inline.kind === "math" ? inline.source.length : (node.textContent ?? "").length;
    }
    text = "";
    pieces = [];
  }

  function settleText(node: Text): void {
    const end = endOfRun(node.data, runLength, AT_SPACE);
    if (end === undefined) {
      runLength += node.length;
      return;
    }
    const rest = node.splitText(end);
    run = appendRun(parent);
    runLength = 0;
    run.append(rest);
    settleText(rest);
  }

  return {
    /** Shows a text after the final text, in place of what was shown there before. */
    show,
    /** Shows a text and makes it final: what is shown next comes after it. */
    keep(next: string): void {
      show(next);
      settle();
    },
    settle,
    /** Moves the content to another element and continues there. */
    moveTo(other: HTMLElement): void {
      other.append(...parent.childNodes);
      if (run === parent) run = other;
      parent = other;
    },
  };
}

/** Whether a piece can keep its node: it is the same, or it is text that became longer. The node is extended then. */
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
