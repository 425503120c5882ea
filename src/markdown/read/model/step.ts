import type { Block } from "./block.ts";

/** What became certain about a document while more of its text arrived. Steps come in the order of the document. */
export type Step =
  /** The first open block is one that only grows: code, or plain text. */
  | { readonly kind: "open"; readonly block: Block }
  | { readonly kind: "grow"; readonly text: string }
  /** The first open block begins with this, for certain: items of a list, rows of a table, text of a paragraph. */
  | { readonly kind: "keep"; readonly block: Block }
  /** What was kept of the first open block is wrong after all: it comes again from its beginning. */
  | { readonly kind: "restart" }
  /**
   * The first open block is over. `block` is what follows all that was kept of it; `undefined` when it only grew.
   * `from` and `to` are the places of the whole block in the source.
   */
  | {
      readonly kind: "settle";
      readonly block: Block | undefined;
      readonly from: number;
      readonly to: number;
    };
