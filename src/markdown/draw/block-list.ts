import type { Block } from "../read/model/block.ts";
import type { BlockView } from "./view.ts";

/** Where the elements of the blocks stand. */
export interface BlockPlaces {
  /** Adds an element behind all others. `place` counts the blocks from 0, with those that were released. */
  append(element: HTMLElement, place: number): void;
  remove(element: HTMLElement): void;
}

/** Blocks that stand one below the other in an element, and may still change. */
export function createBlockList(create: (block: Block) => BlockView | undefined, places: BlockPlaces) {
  const views: BlockView[] = [];
  let released = 0;

  function showAt(index: number, block: Block): BlockView | undefined {
    const shown = views[index];
    if (shown?.update(block) === true) return shown;
    const view = create(block);
    if (view === undefined) return undefined;
    if (shown === undefined) places.append(view.element, released + index);
    else shown.element.replaceWith(view.element);
    views[index] = view;
    return view;
  }

  function removeFrom(index: number): void {
    for (const { element } of views.splice(index).toReversed()) places.remove(element);
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
    release(): BlockView | undefined {
      const view = views.shift();
      if (view !== undefined) released += 1;
      return view;
    },
    clear: (): void => removeFrom(0),
    /** Removes all but the first. */
    clearOthers: (): void => removeFrom(1),
  };
}

/** Places for blocks of which there are few: they stand in an element itself. */
export function placesIn(parent: HTMLElement): BlockPlaces {
  return {
    append: (element) => parent.append(element),
    remove: (element) => element.remove(),
  };
}
