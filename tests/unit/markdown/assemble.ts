import type { Block } from "../../../src/markdown/read/model/block.ts";
import type { MarkdownParser } from "../../../src/markdown/read/model/parser.ts";
import { createMarkdownReader } from "../../../src/markdown/read/model/reader.ts";
import { createReferences } from "../../../src/markdown/read/model/references.ts";
import type { Step } from "../../../src/markdown/read/model/step.ts";

/** Reads a document in pieces, and builds its blocks from the steps of the reader. */
export function readInPieces(parser: MarkdownParser, pieces: readonly string[]) {
  const reader = createMarkdownReader(parser, createReferences());
  const blocks: Block[] = [];
  let kept: Block | undefined;

  function apply(step: Step): void {
    switch (step.kind) {
      case "open":
        kept = step.block;
        return;
      case "grow":
        if (kept !== undefined && "text" in kept) kept = { ...kept, text: kept.text + step.text };
        return;
      case "keep":
        kept = join(kept, step.block);
        return;
      case "restart":
        kept = undefined;
        return;
      case "settle": {
        const block = step.block === undefined ? kept : join(kept, step.block);
        if (block !== undefined) blocks.push(block);
        kept = undefined;
      }
    }
  }

  for (const [index, piece] of pieces.entries()) {
    for (const step of reader.read(piece, index === pieces.length - 1)) apply(step);
    reader.open();
  }
  return { blocks, reader };
}

/** Blocks without the properties that depend on their position, so that they can be compared. */
export function shapeOf(blocks: readonly Block[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (name, value: unknown) =>
      name === "start" || name === "end" || name === "closed" ? undefined : value,
    ),
  );
}

function join(kept: Block | undefined, rest: Block): Block {
  if (kept === undefined) return rest;
  if (kept.kind === "list" && rest.kind === "list") return { ...rest, items: [...kept.items, ...rest.items] };
  if (kept.kind === "table" && rest.kind === "table") return { ...rest, rows: [...kept.rows, ...rest.rows] };
  if (kept.kind === "paragraph" && (rest.kind === "paragraph" || rest.kind === "heading"))
    return { ...rest, text: kept.text + rest.text };
  throw new Error(`A ${rest.kind} can’t continue a ${kept.kind}.`);
}
