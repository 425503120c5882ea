import type { Block } from "./block.ts";

/** What became final about a document when more of its text arrived. Steps are in the order of the document. */
export type Step =
  /** The first open block is code or plain text, to which text is only added. */
  | { readonly kind: "open"; readonly block: Block }
  /** Text is added to that block. */
  | { readonly kind: "grow"; readonly text: string }
  /** The next part of the first open block is final: items of a list, rows of a table, or text of a paragraph. */
  | { readonly kind: "keep"; readonly block: Block }
  /** The parts of the first open block that were kept are wrong: the block is read again from its beginning. */
  | { readonly kind: "restart" }
  /**
   * The first open block is complete. `block` is the rest of it, after the parts that were kept; `undefined` for code
   * or plain text to which text was only added. `from` and `to` are the indexes in the source where the whole block
   * begins and ends.
   */
  | {
      readonly kind: "settle";
      readonly block: Block | undefined;
      readonly from: number;
      readonly to: number;
    };
