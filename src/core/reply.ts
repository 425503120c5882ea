export interface Usage {
  /** Tokens of the prompt, tokens of the answer, as the server counted them. */
  readonly input: number;
  readonly output: number;
}

/** One thing that the parser found in a chunk of the stream. */
export type ReplyPart =
  | { readonly kind: "sent" }
  | { readonly kind: "connected" }
  | { readonly kind: "thinking"; readonly text: string }
  | { readonly kind: "answer"; readonly text: string }
  /** All of the answer so far was thinking; the answer begins anew. */
  | { readonly kind: "rethink" }
  | { readonly kind: "finish"; readonly reason: string }
  | { readonly kind: "usage"; readonly usage: Usage };
