import { create } from "./create.ts";
import type { MarkdownTools } from "./tools.ts";

/** So many blocks stand in the answer itself: a screenful, and a usual answer. */
const UNCHUNKED_BLOCKS = 20;
const CHUNK_BLOCKS = 20;
/** With more chunks than this, those that are far stay so: to lay out one moves all behind it, which takes longer each time. */
const MOST_LAID_OUT = 50;

/**
 * Puts the blocks of a long answer into chunks, so that what the browser does in each frame grows with the number of
 * chunks and not of blocks. A chunk that is far from the screen is not laid out for as long as the answer streams.
 * Afterwards all of it is, one chunk at a time when nothing else is to be done: the scrollbar is right then, and so is
 * `innerText`, which leaves out what is not laid out.
 */
export function createChunks(target: HTMLElement, { whenIdle }: MarkdownTools, end: () => Node | null) {
  const chunks: HTMLElement[] = [];

  function layOut(): void {
    const far = chunks.shift();
    if (far === undefined) return;
    delete far.dataset["far"];
    whenIdle(layOut);
  }

  /** The place of a block is what decides on its chunk: it is the same in whatever pieces the text arrives. */
  function chunkOf(place: number): HTMLElement {
    const index = Math.floor((place - UNCHUNKED_BLOCKS) / CHUNK_BLOCKS);
    const chunk = (chunks[index] ??= create("div", "chunk"));
    if (chunk.parentNode === null) target.insertBefore(chunk, end());
    const over = chunks[index - 1];
    if (over !== undefined && over.dataset["far"] === undefined) over.dataset["far"] = "";
    return chunk;
  }

  return {
    /** Adds an element behind all others. `place` counts the blocks of the answer, from 0. */
    append(element: HTMLElement, place: number): void {
      if (place < UNCHUNKED_BLOCKS) target.insertBefore(element, end());
      else chunkOf(place).append(element);
    },
    remove(element: HTMLElement): void {
      const parent = element.parentNode;
      element.remove();
      if (parent !== target && parent instanceof HTMLElement && parent.childElementCount === 0)
        parent.remove();
    },
    /** The answer is over. */
    layOut(): void {
      if (chunks.length <= MOST_LAID_OUT) whenIdle(layOut);
    },
  };
}
