import type { MarkdownTools } from "../../../src/markdown/draw/tools.ts";
import { loadMarkdownParser } from "../../../src/markdown/read/services/load-parser.ts";
import { createMarkdownStream } from "../../../src/markdown/draw/markdown-stream.ts";

export const parser = await loadMarkdownParser();

/** Tools with only the parser. A test can replace each of them. */
export function toolsWith(own: Partial<MarkdownTools> = {}): MarkdownTools {
  const tools: MarkdownTools = {
    parser: () => parser,
    labels: { copy: "Copy", image: "Image", table: "Table", taskDone: "done", taskOpen: "to do" },
    whenIdle: (work) => void work(),
    refine: (_element, job) => tools.whenIdle(() => job().catch(() => undefined)),
    onCopyCode: () => undefined,
    ...own,
  };
  return tools;
}

/** Draws an answer on the page, after each piece of its text. */
export function drawInPieces(pieces: readonly string[], tools: MarkdownTools = toolsWith()): HTMLElement {
  const target = document.createElement("div");
  document.body.replaceChildren(target);
  const stream = createMarkdownStream(target, tools);
  for (const piece of pieces) {
    stream.append(piece);
    while (stream.draw(Infinity));
  }
  stream.finish();
  while (stream.draw(Infinity));
  return target;
}

/** Runs idle work at once. `finished` resolves when no work is left. */
export function idleQueue() {
  let busy = 0;
  let done: (() => void)[] = [];
  const settle = (): void => {
    if (busy > 0) return;
    for (const resolve of done) resolve();
    done = [];
  };
  return {
    whenIdle(work: () => Promise<void>): void {
      busy++;
      void Promise.resolve()
        .then(work)
        .finally(() => {
          busy--;
          settle();
        });
    },
    finished: (): Promise<void> =>
      new Promise((resolve) => {
        done.push(resolve);
        settle();
      }),
  };
}
