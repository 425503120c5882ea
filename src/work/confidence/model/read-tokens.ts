import type { Exchange } from "../../../chat/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import { createEventSplitter, eventData } from "../../wire/model/split-events.ts";

export interface TokenChoice {
  readonly text: string;
  /** From 0 to 1. */
  readonly probability: number;
}

/** A token of an answer, as probable as the model found it. */
export interface Token extends TokenChoice {
  /** The most probable ones in its place, itself among them, the most probable first. */
  readonly alternatives: readonly TokenChoice[];
}

/**
 * The tokens of an answer with their probabilities, as far as its server gave them:
 * https://platform.openai.com/docs/api-reference/chat/object#chat/object-choices
 */
export function readTokens(exchanges: readonly Pick<Exchange, "entries">[]): readonly Token[] {
  return exchanges.flatMap(({ entries }) => {
    let events = createEventSplitter();
    const tokens: Token[] = [];
    for (const [index, entry] of entries.entries()) {
      if (entry.kind === "request") events = createEventSplitter();
      const ready =
        entry.kind === "read" ? events.read(entry.bytes, index) : entry.kind === "close" ? events.end() : [];
      for (const { text } of ready) tokens.push(...tokensOf(text));
    }
    for (const { text } of events.end()) tokens.push(...tokensOf(text));
    return tokens;
  });
}

function tokensOf(event: string): readonly Token[] {
  if (!event.includes('"logprobs"')) return [];
  const data = parseJSON(eventData(event) ?? "");
  const choices: readonly unknown[] = isRecord(data) && Array.isArray(data["choices"]) ? data["choices"] : [];
  const first: unknown = choices[0];
  const logprobs = isRecord(first) ? first["logprobs"] : undefined;
  const content: unknown = isRecord(logprobs) ? logprobs["content"] : undefined;
  if (!Array.isArray(content)) return [];
  return content.flatMap((each: unknown) => {
    const token = readChoice(each);
    if (token === undefined) return [];
    const others: readonly unknown[] =
      isRecord(each) && Array.isArray(each["top_logprobs"]) ? each["top_logprobs"] : [];
    const alternatives = others.flatMap((other) => readChoice(other) ?? []);
    return [{ ...token, alternatives: alternatives.toSorted((a, b) => b.probability - a.probability) }];
  });
}

function readChoice(value: unknown): TokenChoice | undefined {
  if (!isRecord(value)) return undefined;
  const { token, logprob } = value;
  if (typeof token !== "string" || typeof logprob !== "number" || Number.isNaN(logprob)) return undefined;
  return { text: token, probability: Math.min(1, Math.exp(logprob)) };
}

/** How sure the model was of a token, in five steps: 0 (below a fifth) to 4. */
export function levelOf({ probability }: TokenChoice): number {
  return Math.min(4, Math.floor(probability * 5));
}
