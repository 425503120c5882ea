import type { ServerKind } from "./servers.ts";

/** What a server tells of one of its models. A property that it doesn't tell is left out: that is not a “no”. */
export interface ServerModel {
  readonly id: string;
  /** The name to show, where it differs from the id. */
  readonly name?: string;
  /** Embedding models can't chat. */
  readonly type: "chat" | "embedding";
  /** Such as `7B`. */
  readonly parameters?: string;
  readonly sizeBytes?: number;
  /** Such as `Q4_K_M`. */
  readonly quantization?: string;
  readonly isLoaded?: boolean;
  /** What it is unloaded by, one for each time that it is loaded. */
  readonly instanceIds?: readonly string[];
  /** Tokens of the context that it is loaded with. */
  readonly contextTokens?: number;
  /** Tokens of the longest context that it can be loaded with. */
  readonly maxContextTokens?: number;
  readonly vision?: boolean;
  readonly tools?: boolean;
  readonly thinking?: boolean;
}

/** Where the list came from: LM Studio 0.4.0 and later, its older list, or the one that every server has. */
export type ListSource = "lm-studio-v1" | "lm-studio-v0" | "openai";

/** What a server has told about itself. */
export interface ServerFacts {
  readonly kind: ServerKind;
  readonly source: ListSource;
  readonly models: readonly ServerModel[];
}
