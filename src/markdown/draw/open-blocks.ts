import { awaitedLabels } from "../read/model/awaited-labels.ts";
import type { Block, Target } from "../read/model/block.ts";
import { createLookupLog, type LookupLog } from "../read/model/lookup-log.ts";
import type { MarkdownParser } from "../read/model/parser.ts";
import type { References } from "../read/model/references.ts";
import type { Step } from "../read/model/step.ts";
import { createBlockList } from "./block-list.ts";
import { createBlockView } from "./block-view.ts";
import { createChunks } from "./chunks.ts";
import type { BlockView, ViewContext } from "./view.ts";

/**
 * A complete block that contains link labels: a later definition may change it. `from` and `to` are where it begins
 * and ends in the source.
 */
interface LinkedBlock {
  view: BlockView;
  log: LookupLog;
  readonly from: number;
  readonly to: number;
}

/** The target of a link whose definition may still arrive: the link is shown as text without its brackets. */
const AWAITED: Target = { href: "", title: "" };

/** Parses a complete block again, from where it begins in the source to where it ends. */
type Reread = (from: number, to: number) => Block | undefined;

type Drawing = Pick<ViewContext, "tools" | "typeset" | "highlight">;

/**
 * The blocks at the open end of an answer. A block that is complete stays on the page; it is remembered only if a
 * later link definition may change it. `end` gives the node before which blocks are added, or null for the end of
 * `target`.
 */
export function createOpenBlocks(
  target: HTMLElement,
  parser: MarkdownParser,
  references: References,
  drawing: Drawing,
  end: () => Node | null,
) {
  const logs = new WeakMap<BlockView, LookupLog>();
  const linked: LinkedBlock[] = [];
  /** The document is complete, so no more definitions can arrive. */
  let isComplete = false;
  const chunks = createChunks(target, drawing.tools, end);
  const blocks = createBlockList(createView, chunks);

  function createView(block: Block): BlockView | undefined {
    let awaited: ReadonlySet<string> = new Set();
    const log = createLookupLog(
      (label) => references.lookup(label) ?? (!isComplete && awaited.has(label) ? AWAITED : undefined),
    );
    const context: ViewContext = {
      ...drawing,
      isNested: false,
      parseInline(text) {
        awaited = awaitedLabels(text);
        return parser.parseInline(text, log.lookup);
      },
      createView: (inner) => createBlockView(inner, nested),
    };
    const nested: ViewContext = { ...context, isNested: true };
    const view = createBlockView(block, context);
    if (view !== undefined) logs.set(view, log);
    return view;
  }

  function settle(block: Block | undefined, from: number, to: number): void {
    blocks.first(block)?.settle?.();
    const view = blocks.release();
    if (view === undefined) return;
    const log = logs.get(view);
    if (log?.isEmpty() === false) linked.push({ view, log, from, to });
  }

  function redraw(shown: LinkedBlock, reread: Reread): void {
    const block = shown.log.isStale() ? reread(shown.from, shown.to) : undefined;
    const view = block && createView(block);
    const log = view && logs.get(view);
    if (view === undefined || log === undefined) return;
    view.settle?.();
    shown.view.element.replaceWith(view.element);
    Object.assign(shown, { view, log });
  }

  return {
    show: blocks.show,
    apply(step: Step): void {
      switch (step.kind) {
        case "open":
          blocks.first(step.block);
          blocks.clearOthers();
          return;
        case "grow":
          blocks.first(undefined)?.grow?.(step.text);
          return;
        case "keep":
          blocks.keep(step.block);
          return;
        case "restart":
          blocks.clear();
          return;
        case "settle":
          settle(step.block, step.from, step.to);
      }
    },
    /** Draws the complete blocks that contain one of these labels again. The labels have just been defined. */
    define(labels: readonly string[], reread: Reread): void {
      if (labels.length === 0) return;
      for (const block of linked) if (labels.some((label) => block.log.asksFor(label))) redraw(block, reread);
    },
    /**
     * To be called repeatedly when the document is complete: checks the next block that contains link labels, and
     * draws it again if one of its links has changed. False when there is no such block left.
     */
    relink(reread: Reread): boolean {
      isComplete = true;
      const next = linked.shift();
      if (next !== undefined) redraw(next, reread);
      else chunks.layOut();
      return next !== undefined;
    },
  };
}
