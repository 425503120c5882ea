import { type Inline, isSameInline } from "../read/model/inline.ts";
import { createInlineNode } from "./inline-node.ts";
import { appendRun, AT_SPACE, endOfRun } from "./long-text.ts";
import type { ViewContext } from "./view.ts";

interface Piece {
  inline: Inline;
  readonly node: Node;
}

/** The inline text inside of an element. What stays the same from one draw to the next keeps its nodes. */
export function createInlineContent(element: HTMLElement, context: ViewContext) {
  let parent = element;
  /** Where text is added: the element, or the last of its runs. */
  let run = element;
  /** How many characters of the run stay. */
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

  /** What is shown stays: only now is it certain where a run ends, and that is the same however the text came. */
  function settle(): void {
    for (const { inline, node } of pieces) {
      if (node.parentNode !== run) run.append(node); // a run has ended before it
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
    show,
    /** Shows text that stays; what is shown next comes behind it. */
    keep(next: string): void {
      show(next);
      settle();
    },
    settle,
    /** Goes on in another element. */
    moveTo(other: HTMLElement): void {
      other.append(...parent.childNodes);
      if (run === parent) run = other;
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
