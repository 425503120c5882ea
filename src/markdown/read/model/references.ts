import type { Block, Definition, Target } from "./block.ts";
import type { Lookup } from "./parser.ts";

export type References = ReturnType<typeof createReferences>;

/**
 * The link definitions of a document that is still arriving. The first definition of a label holds, as everywhere
 * in Markdown: those that are certain come before those of the open end, which may change.
 */
export function createReferences() {
  const certain = new Map<string, Target>();
  /** Labels that became certain since somebody asked. */
  let fresh: string[] = [];
  let open = new Map<string, Target>();

  return {
    lookup: ((label) => certain.get(label) ?? open.get(label)) satisfies Lookup,
    /** Takes the definitions of a block that no later text can change. */
    define(block: Block): void {
      for (const { label, target } of definitionsIn([block]))
        if (!certain.has(label)) {
          certain.set(label, target);
          fresh.push(label);
        }
    },
    /** The labels that have been defined since the last call. */
    takeDefined(): readonly string[] {
      const defined = fresh;
      fresh = [];
      return defined;
    },
    /** Takes the definitions of the open end, in place of the ones before. */
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
