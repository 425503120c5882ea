import type { Problem } from "../../../chat/index.ts";

/** What a server’s refusal of a prompt tells in numbers. */
export interface OverflowCounts {
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

/** Reads the numbers in a refusal; those that it does not tell are left out. Never throws. */
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
