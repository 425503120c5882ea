import { isLoose } from "./certain.ts";
import type { Block, List, Table } from "./block.ts";
import type { Fence } from "./open-code.ts";
import type { SourceLines } from "./source-lines.ts";

/** What has been read already of the first open block, and will not be parsed again. */
export type Lead =
  | { readonly kind: "none" }
  /** Text that needs no parser: it closes with its fence, or with the first blank line behind `least` characters. */
  | { readonly kind: "code"; readonly fence: Fence; readonly inLine: boolean }
  | { readonly kind: "plain"; readonly least: number }
  /** A block without the items, rows or words that have been kept. */
  | { readonly kind: "list"; readonly block: List }
  | { readonly kind: "table"; readonly block: Table; readonly head: string }
  | { readonly kind: "paragraph" };

export const NO_LEAD: Lead = { kind: "none" };

/** What a parser has to see before the rest of the block, to take it for the rest of such a block. */
export function prefixOf(lead: Lead): string {
  if (lead.kind === "table") return lead.head;
  return lead.kind === "paragraph" ? "x " : "";
}

/**
 * Blocks that were parsed behind the prefix, with the first one as the rest of the block that the lead began;
 * `undefined` when the parser took it for something else.
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
