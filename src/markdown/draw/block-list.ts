import type { Block } from "../read/model/block.ts";
import type { BlockView } from "./view.ts";

/** Blocks that stand one below the other in an element, and may still change. */
export function createBlockList(
  parent: HTMLElement,
  create: (block: Block) => BlockView | undefined,
  /** What comes behind the blocks. */
  end: () => Node | null = () => null,
) {
  const views: BlockView[] = [];

  function showAt(index: number, block: Block): BlockView | undefined {
    const shown = views[index];
    if (shown?.update(block) === true) return shown;
    const view = create(block);
    if (view === undefined) return undefined;
    if (shown === undefined) parent.insertBefore(view.element, end());
    else shown.element.replaceWith(view.element);
    views[index] = view;
    return view;
  }

  function removeFrom(index: number): void {
    for (const { element } of views.splice(index)) element.remove();
  }

  return {
    show(blocks: readonly Block[]): void {
      const visible = blocks.filter(({ kind }) => kind !== "definition");
      for (const [index, block] of visible.entries()) showAt(index, block);
      removeFrom(visible.length);
    },
    /** The view of the first block, which is drawn if need be. */
    first: (block: Block | undefined): BlockView | undefined =>
      block === undefined ? views[0] : showAt(0, block),
    /** Shows the beginning of the first block, which stays. */
    keep(block: Block): void {
      if (views[0]?.keep?.(block) !== true) showAt(0, block)?.keep?.(block);
    },
    /** Forgets the first view and leaves it on the page. */
    release: (): BlockView | undefined => views.shift(),
    clear: (): void => removeFrom(0),
    /** Removes all but the first. */
    clearOthers: (): void => removeFrom(1),
  };
}
