import type { ContextUse } from "./use.ts";

/** From here on the context is nearly full. */
const NEARLY_FULL = 0.8;

/** How the next question stands to the context. Tokens. */
export type ContextOutlook =
  | { readonly kind: "fits" }
  | { readonly kind: "near"; readonly leftTokens: number }
  /** The prompt fits, and the answer may not: Max tokens asks for more than is left. */
  | { readonly kind: "short"; readonly leftTokens: number; readonly maxTokens: number }
  | { readonly kind: "over"; readonly promptTokens: number };

/** Whether the next question will fit; `maxTokens` is what its answer may take, where that is limited. */
export function contextOutlook(
  { promptTokens }: ContextUse,
  contextTokens: number,
  maxTokens: number | undefined,
): ContextOutlook {
  if (promptTokens > contextTokens) return { kind: "over", promptTokens };
  const leftTokens = contextTokens - promptTokens;
  if (promptTokens > NEARLY_FULL * contextTokens) return { kind: "near", leftTokens };
  if (maxTokens !== undefined && maxTokens > leftTokens) return { kind: "short", leftTokens, maxTokens };
  return { kind: "fits" };
}
