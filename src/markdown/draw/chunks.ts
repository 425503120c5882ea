import { create } from "./create.ts";
import type { MarkdownTools } from "./tools.ts";

/** The first blocks are in no chunk: they fill a screen, and most answers have no more. */
const UNCHUNKED_BLOCKS = 20;
const CHUNK_BLOCKS = 20;
/**
 * So many chunks at the end stay laid out, whatever their place: until a chunk was laid out once, its height is a
 * guess, and what is on the screen would move with the correction of it.
 */
const LAST_CHUNKS = 3;
/**
 * With more chunks than this, chunks that are far from the screen are not laid out at the end of the answer. Each
 * layout moves all the chunks after it, so it takes longer the more chunks there are.
 */
const MAX_LAID_OUT = 50;

/**
 * Puts the blocks of a long answer into chunks, so that the work of the browser in each frame depends on the number
 * of chunks and not on the number of blocks. While the answer streams, a chunk that is far from the screen is not
 * laid out. After the stream has ended, the chunks are laid out one at a time when the browser is idle. This makes
 * the scrollbar and `innerText` correct: `innerText` leaves out what is not laid out. `end` gives the node before
 * which blocks are added, or null for the end of `target`.
 */
export function createChunks(target: HTMLElement, { whenIdle }: MarkdownTools, end: () => Node | null) {
  const chunks: HTMLElement[] = [];

  function layOut(): void {
    const far = chunks.shift();
    if (far === undefined) return;
    delete far.dataset["far"];
    whenIdle(layOut);
  }

  /** The chunk of a block depends only on the index of the block, and not on how the text was split into pieces. */
  function chunkOf(place: number): HTMLElement {
    const index = Math.floor((place - UNCHUNKED_BLOCKS) / CHUNK_BLOCKS);
    const chunk = (chunks[index] ??= create("div", "chunk"));
    if (chunk.parentNode === null) {
      target.insertBefore(chunk, end());
      chunks[index - LAST_CHUNKS]?.setAttribute("data-far", "");
    }
    return chunk;
  }

  return {
    /** Adds an element after all others. `place` is the index of its block in the answer, from 0. */
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
    /** Lays out all chunks when the browser is idle. To be called when the answer is complete. */
    layOut(): void {
      if (chunks.length <= MAX_LAID_OUT) whenIdle(layOut);
    },
  };
}
