import type { ServerKind } from "./servers.ts";

/** The facts about a model that its server reports. A missing property means unknown, not “no”. */
export interface ServerModel {
  readonly id: string;
  /** The display name, if it differs from the id. */
  readonly name?: string;
  /** Embedding models can't chat. */
  readonly type: "chat" | "embedding";
  /** Such as `7B`. */
  readonly parameters?: string;
  readonly sizeBytes?: number;
  /** Such as `Q4_K_M`. */
  readonly quantization?: string;
  readonly isLoaded?: boolean;
  /** The ids to unload it by, one per loaded instance. */
  readonly instanceIds?: readonly string[];
  /** The context length that it is loaded with, in tokens. */
  readonly contextTokens?: number;
  /** The maximum context length, in tokens. */
  readonly maxContextTokens?: number;
  readonly vision?: boolean;
  readonly tools?: boolean;
  readonly thinking?: boolean;
}

/** The source of the list: LM Studio 0.4.0 and later, its older list, or the list that every server has. */
export type ListSource = "lm-studio-v1" | "lm-studio-v0" | "openai";

/** The facts that a server reports. */
export interface ServerFacts {
  readonly kind: ServerKind;
  readonly source: ListSource;
  readonly models: readonly ServerModel[];
}
