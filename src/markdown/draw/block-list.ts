import type { Block } from "../read/model/block.ts";
import type { BlockView } from "./view.ts";

/** Adds the elements of blocks to the page, and removes them. */
export interface BlockPlaces {
  /** Adds an element after all others. `place` is the index of its block, from 0; released blocks count too. */
  append(element: HTMLElement, place: number): void;
  remove(element: HTMLElement): void;
}

/**
 * A sequence of blocks that may still change. `create` makes the view of a block, or gives `undefined` for a block
 * that shows nothing.
 */
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
    /** Draws the first block and gives its view. With `undefined`: gives the first view as it is, if there is one. */
    first: (block: Block | undefined): BlockView | undefined =>
      block === undefined ? views[0] : showAt(0, block),
    /** Shows the beginning of the first block. This beginning is final. */
    keep(block: Block): void {
      if (views[0]?.keep?.(block) !== true) showAt(0, block)?.keep?.(block);
    },
    /** Removes the first view from the list, but not its element from the page. `undefined` if there is none. */
    release(): BlockView | undefined {
      const view = views.shift();
      if (view !== undefined) released += 1;
      return view;
    },
    clear: (): void => removeFrom(0),
    /** Removes all blocks except the first one. */
    clearOthers: (): void => removeFrom(1),
  };
}

/** Puts blocks directly into an element, without chunks. For places that have few blocks. */
export function placesIn(parent: HTMLElement): BlockPlaces {
  return {
    append: (element) => parent.append(element),
    remove: (element) => element.remove(),
  };
}
