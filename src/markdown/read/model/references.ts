import type { Block, Definition, Target } from "./block.ts";
import type { Lookup } from "./parser.ts";

export type References = ReturnType<typeof createReferences>;

/**
 * The link definitions of a document that is still arriving. If a label is defined more than once, the first
 * definition is used, as always in Markdown. So final definitions have priority over those in the open end, which may
 * change.
 */
export function createReferences() {
  const certain = new Map<string, Target>();
  /** The labels whose definitions became final since the last `drainDefined`. */
  let fresh: string[] = [];
  let open = new Map<string, Target>();

  return {
    lookup: ((label) => certain.get(label) ?? open.get(label)) satisfies Lookup,
    /** Adds the definitions in a block that is final. */
    define(block: Block): void {
      for (const { label, target } of definitionsIn([block]))
        if (!certain.has(label)) {
          certain.set(label, target);
          fresh.push(label);
        }
    },
    /** The labels whose definitions became final since the last call. */
    drainDefined(): readonly string[] {
      const defined = fresh;
      fresh = [];
      return defined;
    },
    /** Replaces the definitions of the open end. */
    propose(blocks: readonly Block[]): void {
      open = new Map();
      for (const { label, target } of definitionsIn(blocks)) if (!open.has(label)) open.set(label, target);
    },
  };
}

function definitionsIn(blocks: readonly Block[]): readonly Definition[] {
  return blocks.flatMap((block) => {
    if (block.kind === "definition") return [block];
    if (block.kind === "quote" || block.kind === "details") return definitionsIn(block.blocks);
    return block.kind === "list" ? block.items.flatMap((item) => definitionsIn(item.blocks)) : [];
  });
}
