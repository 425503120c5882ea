import type { Exchange } from "./exchange.ts";
import type { ToolCallPiece } from "./tool-calls.ts";

export interface Usage {
  /** The server's token counts of prompt and answer; `undefined` when they are missing or invalid. */
  readonly input: number | undefined;
  readonly output: number | undefined;
}

/** A part of a chunk of the stream. */
export type ReplyPart =
  /** The request is sent; `exchange` grows while the reply arrives. */
  | { readonly kind: "sent"; readonly exchange: Exchange }
  | { readonly kind: "connected" }
  | { readonly kind: "thinking"; readonly text: string }
  | { readonly kind: "answer"; readonly text: string }
  /** All of the answer so far was thinking; the answer starts again. */
  | { readonly kind: "rethink" }
  /** The answer is a refusal of the model. */
  | { readonly kind: "refusal" }
  | { readonly kind: "tool-call"; readonly piece: ToolCallPiece }
  | { readonly kind: "finish"; readonly reason: string }
  | { readonly kind: "usage"; readonly usage: Usage };
