import { isRecord } from "../../platform/index.ts";
import type { Progress } from "./progress.ts";

/** The numbers of one run. `undefined`: unknown and not shown. */
export interface Figures {
  /** Time to the first token, including thinking, in milliseconds. */
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number;
  /** From the first thinking token to the first token of the answer, or to the last thinking token, in milliseconds. */
  readonly thinkingMs: number | undefined;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  /** The server sent no usage; `outputTokens` and the rate are estimated from the length of the text. */
  readonly estimated: boolean;
  /** From the first token to the last. */
  readonly tokensPerSecond: number | undefined;
  readonly finishReason: string | undefined;
}

/** A rule of thumb for European languages; only used when the server sends no usage. */
const CHARACTERS_PER_TOKEN = 4;

/** The figures of a run that ends at `now` (milliseconds, the clock of `progress`). */
export function figuresOf(progress: Progress, now: number): Figures {
  const { startedAt, firstAt, lastAt, thinkingAt, answerAt, usage, answer, thinking, earlier } = progress;
  const characters = answer.length + thinking.length - earlier;
  const guess = characters === 0 ? undefined : Math.ceil(characters / CHARACTERS_PER_TOKEN);
  const outputTokens = usage?.output ?? guess;
  return {
    firstTokenMs: firstAt === undefined ? undefined : firstAt - startedAt,
    totalMs: now - startedAt,
    thinkingMs: thinkingAt === undefined ? undefined : (answerAt ?? lastAt ?? now) - thinkingAt,
    inputTokens: usage?.input,
    outputTokens,
    estimated: usage?.output === undefined && guess !== undefined,
    tokensPerSecond: rate(outputTokens, firstAt, lastAt),
    finishReason: progress.finishReason,
  };
}

/** Parses figures from storage. Never throws. */
export function parseFigures(value: unknown): Figures | undefined {
  if (!isRecord(value)) return undefined;
  const number = (name: string): number | undefined => {
    const stored = value[name];
    return typeof stored === "number" && Number.isFinite(stored) && stored >= 0 ? stored : undefined;
  };
  const totalMs = number("totalMs");
  if (totalMs === undefined) return undefined;
  const reason = value["finishReason"];
  return {
    firstTokenMs: number("firstTokenMs"),
    totalMs,
    thinkingMs: number("thinkingMs"),
    inputTokens: number("inputTokens"),
    outputTokens: number("outputTokens"),
    estimated: value["estimated"] === true,
    tokensPerSecond: number("tokensPerSecond"),
    finishReason: typeof reason === "string" ? reason : undefined,
  };
}

/** With less time than this between first and last token, the answer came in one piece, and a rate is meaningless. */
const SHORTEST_MS = 5;

/** The first token has no interval of its own: n tokens span n − 1 of them. */
function rate(tokens: number | undefined, firstAt: number | undefined, lastAt: number | undefined) {
  if (tokens === undefined || firstAt === undefined || lastAt === undefined) return undefined;
  return tokens > 1 && lastAt - firstAt >= SHORTEST_MS
    ? (tokens - 1) / ((lastAt - firstAt) / 1000)
    : undefined;
}
