import type { MarkdownTools } from "./tools.ts";

/** So many blocks are laid out in any case: a screenful, and a usual answer. */
const NEAR_BLOCKS = 20;
const BLOCKS_AT_ONCE = 20;

/**
 * Spares the browser the layout of what a long answer has far from the screen, for as long as it streams. Afterwards
 * all of it is laid out, a few blocks at a time when nothing else is to do: the scrollbar is right then, and so is
 * `innerText`, which leaves out what is not laid out.
 */
export function createFarBlocks({ whenIdle }: MarkdownTools) {
  const far: HTMLElement[] = [];
  let count = 0;

  function layOut(): void {
    for (const element of far.splice(0, BLOCKS_AT_ONCE)) delete element.dataset["far"];
    if (far.length > 0) whenIdle(layOut);
  }

  return {
    /** A block that is over. */
    add(element: HTMLElement): void {
      count += 1;
      if (count <= NEAR_BLOCKS) return;
      element.dataset["far"] = "";
      far.push(element);
    },
    /** The answer is over. */
    layOut: (): void => whenIdle(layOut),
  };
}
