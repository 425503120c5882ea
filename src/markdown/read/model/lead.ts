import { isLoose } from "./certain.ts";
import type { Block, List, Table } from "./block.ts";
import type { Fence } from "./open-code.ts";
import type { SourceLines } from "./source-lines.ts";

/** The beginning of the first open block, if it has been read already and will not be parsed again. */
export type Lead =
  | { readonly kind: "none" }
  /**
   * Text that needs no parser. Code ends with its fence, plain text with a blank line after `minLength` characters.
   */
  | { readonly kind: "code"; readonly fence: Fence; readonly inLine: boolean }
  | { readonly kind: "plain"; readonly minLength: number }
  /** A block without the items, rows or words that were kept. `head` is the source of the header of the table. */
  | { readonly kind: "list"; readonly block: List }
  | { readonly kind: "table"; readonly block: Table; readonly head: string }
  | { readonly kind: "paragraph" };

/** The first open block is parsed from its beginning. */
export const NO_LEAD: Lead = { kind: "none" };

/** The text that must be put before the rest of the block, so that the parser sees a block of the same kind. */
export function prefixOf(lead: Lead): string {
  if (lead.kind === "table") return lead.head;
  return lead.kind === "paragraph" ? "x " : "";
}

/**
 * Takes the blocks that were parsed from the prefix and the text after it, and makes the first one the rest of the
 * block that the lead began. `undefined` if this is not possible, because the parser found a block of another kind.
 */
export function rejoin(
  lead: Lead,
  blocks: readonly Block[],
  lines: SourceLines,
): readonly Block[] | undefined {
  const judged = blocks.map((block) =>
    block.kind === "list" ? { ...block, tight: !isLoose(block, lines) } : block,
  );
  const [first, ...others] = judged;
  switch (lead.kind) {
    case "list": {
      const { block } = lead;
      if (first?.kind !== "list" || first.marker !== block.marker) return undefined;
      if ((first.first === undefined) !== (block.first === undefined)) return undefined;
      return [{ ...first, first: block.first, tight: block.tight && first.tight }, ...others];
    }
    case "table":
      return first?.kind === "table" ? judged : undefined;
    case "paragraph":
      if ((first?.kind !== "paragraph" && first?.kind !== "heading") || !first.text.startsWith("x"))
        return undefined;
      return [{ ...first, text: first.text.slice(prefixOf(lead).length) }, ...others];
    case "none":
    case "code":
    case "plain":
      return judged;
  }
}
