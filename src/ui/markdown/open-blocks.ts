import type { Block } from "../../core/markdown/block.ts";
import { createLookupLog, type LookupLog } from "../../core/markdown/lookup-log.ts";
import type { MarkdownParser } from "../../core/markdown/parser.ts";
import type { References } from "../../core/markdown/references.ts";
import type { Step } from "../../core/markdown/step.ts";
import { createBlockList } from "./block-list.ts";
import { createBlockView } from "./block-view.ts";
import { createFarBlocks } from "./far-blocks.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** A block that is over, but asked for link labels: a definition that comes later may change it. */
interface LinkedBlock {
  readonly view: BlockView;
  readonly log: LookupLog;
  readonly from: number;
  readonly to: number;
}

type Drawing = Pick<ViewContext, "tools" | "typeset" | "highlight">;

/** The blocks at the open end of an answer. Those that are over stay on the page and are forgotten. */
export function createOpenBlocks(
  parent: HTMLElement,
  parser: MarkdownParser,
  references: References,
  drawing: Drawing,
  end: () => Node | null,
) {
  const logs = new WeakMap<BlockView, LookupLog>();
  const linked: LinkedBlock[] = [];
  const far = createFarBlocks(drawing.tools);
  const blocks = createBlockList(parent, createView, end);

  function createView(block: Block): BlockView | undefined {
    const log = createLookupLog(references.lookup);
    const context: ViewContext = {
      ...drawing,
      parseInline: (text) => parser.parseInline(text, log.lookup),
      createView: (inner) => createBlockView(inner, context),
    };
    const view = createBlockView(block, context);
    if (view !== undefined) logs.set(view, log);
    return view;
  }

  function settle(block: Block | undefined, from: number, to: number): void {
    blocks.first(block)?.settle?.();
    const view = blocks.release();
    if (view === undefined) return;
    far.add(view.element);
    const log = logs.get(view);
    if (log?.isEmpty() === false) linked.push({ view, log, from, to });
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
    /**
     * At the end of the document: draws the next block again that a later definition has changed. False when there is
     * none left.
     */
    relink(reread: (from: number, to: number) => Block | undefined): boolean {
      const next = linked.shift();
      if (next === undefined) {
        far.layOut();
        return false;
      }
      const block = next.log.isStale() ? reread(next.from, next.to) : undefined;
      const view = block && createView(block);
      if (view !== undefined) next.view.element.replaceWith(view.element);
      return true;
    },
  };
}
