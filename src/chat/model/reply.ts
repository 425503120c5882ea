import type { ToolCallPiece } from "./tool-calls.ts";

export interface Usage {
  /** Tokens of the prompt, tokens of the answer, as the server counted them; `undefined` where it says nothing, or nonsense. */
  readonly input: number | undefined;
  readonly output: number | undefined;
}

/** One thing that the parser found in a chunk of the stream. */
export type ReplyPart =
  | { readonly kind: "sent" }
  | { readonly kind: "connected" }
  | { readonly kind: "thinking"; readonly text: string }
  | { readonly kind: "answer"; readonly text: string }
  /** All of the answer so far was thinking; the answer begins anew. */
  | { readonly kind: "rethink" }
  /** What the answer says is that the model refuses. */
  | { readonly kind: "refusal" }
  | { readonly kind: "tool-call"; readonly piece: ToolCallPiece }
  | { readonly kind: "finish"; readonly reason: string }
  | { readonly kind: "usage"; readonly usage: Usage };
