import type { Problem, Run } from "../../../chat/index.ts";

/** A number of tokens, counted by the server or estimated by the page. */
export interface TokenCount {
  readonly tokens: number;
  readonly isEstimate: boolean;
}

/** How the context affected the end of a run. */
export type ContextVerdict =
  /** The prompt did not fit; its length is `undefined` when it is unknown. */
  | { readonly kind: "overflow"; readonly prompt: TokenCount | undefined; readonly contextTokens: number }
  /** The prompt fitted, but not together with the answer that Max tokens requests. */
  | {
      readonly kind: "short";
      readonly prompt: TokenCount;
      readonly maxTokens: number;
      readonly contextTokens: number;
    }
  /** There was no answer, but not because of the context. */
  | { readonly kind: "fitted"; readonly prompt: TokenCount; readonly contextTokens: number }
  /** The answer filled the context. */
  | { readonly kind: "full"; readonly contextTokens: number };

/** The size of the prompt, and of the context that it was sent to. */
export interface Asked {
  /** An estimate. */
  readonly promptTokens: number;
  readonly contextTokens: number | undefined;
  readonly maxTokens: number | undefined;
}

type Ended = Extract<Run, { status: "ended" }>;

/** A prompt that is estimated at this fraction of the context or more may have exceeded it. */
const ESTIMATE_SHARE = 0.8;
/** Some servers never use the last token of the context. */
const RESERVED_TOKENS = 1;

/** Whether the context ended a run or left it empty; `undefined` when it did not. */
export function judgeRun({ ending, figures }: Ended, asked: Asked): ContextVerdict | undefined {
  const { inputTokens, outputTokens = 0, estimated } = figures;
  const prompt = { tokens: inputTokens ?? asked.promptTokens, isEstimate: inputTokens === undefined };
  const { contextTokens } = asked;
  switch (ending.status) {
    case "failed":
      return ending.problem.kind === "context-overflow"
        ? refusedBy(readOverflow(ending.problem), asked)
        : undefined;
    case "empty": {
      if (contextTokens === undefined || ending.problem.kind !== "empty") return undefined;
      if (ending.problem.cause === "nothing") return undefined;
      if (ending.problem.cause === "no-text") {
        const most = prompt.isEstimate ? ESTIMATE_SHARE * contextTokens : contextTokens - RESERVED_TOKENS;
        return { kind: prompt.tokens >= most ? "overflow" : "fitted", prompt, contextTokens };
      }
      break;
    }
    case "cut":
      break;
    case "done":
    case "stopped":
    case "incomplete":
      return undefined;
  }
  const isFull = inputTokens !== undefined && !estimated && contextTokens !== undefined;
  return isFull && inputTokens + outputTokens >= contextTokens - RESERVED_TOKENS
    ? { kind: "full", contextTokens }
    : undefined;
}

/** Uses the server's own numbers when it reported any. */
function refusedBy(counts: ReturnType<typeof readOverflow>, asked: Asked): ContextVerdict | undefined {
  const contextTokens = counts.contextTokens ?? asked.contextTokens;
  if (contextTokens === undefined) return undefined;
  const { promptTokens } = counts;
  const estimate =
    asked.promptTokens > contextTokens ? { tokens: asked.promptTokens, isEstimate: true } : undefined;
  const prompt = promptTokens === undefined ? estimate : { tokens: promptTokens, isEstimate: false };
  if (prompt === undefined || prompt.tokens > contextTokens || asked.maxTokens === undefined)
    return { kind: "overflow", prompt, contextTokens };
  return { kind: "short", prompt, maxTokens: asked.maxTokens, contextTokens };
}

/** The numbers in a server’s refusal of a prompt. */
interface OverflowCounts {
  readonly promptTokens?: number;
  readonly contextTokens?: number;
}

/**
 * llama-server: “request (409 tokens) exceeds the available context size (256 tokens)”.
 * LM Studio: “loaded with context length of only 4096 tokens”, or “(n_keep: 13055>= n_ctx: 4096)”.
 * vLLM: “maximum context length is 4096 tokens. However, you requested 6616 tokens (568 in the messages, …”.
 */
const PROMPT = /request \((\d+) tokens\)|\((\d+) in the messages/;
const CONTEXT = /context (?:size \(|length (?:of only|is) )(\d+) tokens|\bn_ctx: (\d+)/;

/** Reads the numbers in a refusal; missing ones are `undefined`. Never throws. */
export function readOverflow(problem: Problem): OverflowCounts {
  if (problem.kind !== "context-overflow") return {};
  const promptTokens = read(PROMPT, problem.said);
  const contextTokens = read(CONTEXT, problem.said);
  return {
    ...(promptTokens === undefined ? {} : { promptTokens }),
    ...(contextTokens === undefined ? {} : { contextTokens }),
  };
}

function read(pattern: RegExp, said: string): number | undefined {
  const digits = pattern.exec(said)?.slice(1).find(Boolean);
  const number = Number(digits);
  return digits !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
