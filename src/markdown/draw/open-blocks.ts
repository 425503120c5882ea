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

/** A block that is over, but asked for link labels: a definition that comes later may change it. */
interface LinkedBlock {
  view: BlockView;
  log: LookupLog;
  readonly from: number;
  readonly to: number;
}

/** What a link leads to whose definition may still come: it is shown as text without its brackets. */
const AWAITED: Target = { href: "", title: "" };

/** Parses a block that is over again: between these places of the source. */
type Reread = (from: number, to: number) => Block | undefined;

type Drawing = Pick<ViewContext, "tools" | "typeset" | "highlight">;

/** The blocks at the open end of an answer. Those that are over stay on the page and are forgotten. */
export function createOpenBlocks(
  target: HTMLElement,
  parser: MarkdownParser,
  references: References,
  drawing: Drawing,
  end: () => Node | null,
) {
  const logs = new WeakMap<BlockView, LookupLog>();
  const linked: LinkedBlock[] = [];
  /** No definition comes any more. */
  let isOver = false;
  const chunks = createChunks(target, drawing.tools, end);
  const blocks = createBlockList(createView, chunks);

  function createView(block: Block): BlockView | undefined {
    let awaited: ReadonlySet<string> = new Set();
    const log = createLookupLog(
      (label) => references.lookup(label) ?? (!isOver && awaited.has(label) ? AWAITED : undefined),
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
    /** Draws the blocks again that have waited for one of these labels, which are defined now. */
    define(labels: readonly string[], reread: Reread): void {
      if (labels.length === 0) return;
      for (const block of linked) if (labels.some((label) => block.log.asksFor(label))) redraw(block, reread);
    },
    /** At the end of the document: draws the next block again that shows a link otherwise now. False when none is left. */
    relink(reread: Reread): boolean {
      isOver = true;
      const next = linked.shift();
      if (next !== undefined) redraw(next, reread);
      else chunks.layOut();
      return next !== undefined;
    },
  };
}
