import fc from "fast-check";
import { type Tree, treeOf } from "../../../src/chat/model/branches.ts";
import type { AssistantMessage, Message, UserMessage } from "../../../src/chat/model/conversation.ts";
import type { Ending } from "../../../src/chat/model/ending.ts";
import type { Figures } from "../../../src/chat/model/figures.ts";
import type { Problem, ProblemKind } from "../../../src/chat/model/problem.ts";

const text = fc.string({ unit: "grapheme" });
const status = fc.integer({ min: 400, max: 599 });
const number = fc.nat();
const words = fc.constantFrom(
  { en: { what: "It broke.", next: "Fix it." }, fr: { what: "C’est cassé.", next: "Réparez-le." } },
  {
    en: { what: "It broke.", next: "Run this:", command: "npm start" },
    fr: { what: "C’est cassé.", next: "Lancez ceci :", command: "npm start" },
  },
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** Every kind of problem; one that is missing here does not compile. */
export const PROBLEMS: { readonly [K in ProblemKind]: fc.Arbitrary<Extract<Problem, { kind: K }>> } = {
  "libraries-unreachable": fc.record({ kind: fc.constant("libraries-unreachable"), host: text, said: text }),
  "not-running": fc.record({ kind: fc.constant("not-running"), origin: text }),
  "cors-refused": fc.record({ kind: fc.constant("cors-refused"), origin: text, page: text }),
  "headers-refused": fc.record({ kind: fc.constant("headers-refused"), origin: text }),
  "mixed-content": fc.record({ kind: fc.constant("mixed-content"), origin: text }),
  "key-refused": fc.record({ kind: fc.constant("key-refused"), status, said: text }),
  "no-model": fc.record({ kind: fc.constant("no-model"), said: text }),
  "model-not-found": fc.record({ kind: fc.constant("model-not-found"), said: text }),
  "wrong-path": fc.record({ kind: fc.constant("wrong-path"), baseURL: text, said: text }),
  "context-overflow": fc.record({ kind: fc.constant("context-overflow"), said: text }),
  "no-tools": fc.record({ kind: fc.constant("no-tools"), said: text }),
  "no-vision": fc.record({ kind: fc.constant("no-vision"), said: text }),
  "rate-limited": fc.record({ kind: fc.constant("rate-limited"), said: text }),
  "model-loading": fc.record({ kind: fc.constant("model-loading"), said: text }),
  "server-error": fc.record({ kind: fc.constant("server-error"), status, said: text }),
  refused: fc.record({ kind: fc.constant("refused"), status, said: text }),
  "schema-refused": fc.record({ kind: fc.constant("schema-refused"), status, said: text }),
  "error-in-stream": fc.record({ kind: fc.constant("error-in-stream"), said: text }),
  "not-a-model-server": fc.record({
    kind: fc.constant("not-a-model-server"),
    baseURL: text,
    contentType: text,
  }),
  "broken-stream": fc.record({ kind: fc.constant("broken-stream"), said: text }),
  redirected: fc.record({ kind: fc.constant("redirected"), from: text, to: text }),
  dropped: fc.record({ kind: fc.constant("dropped") }),
  "no-finish-reason": fc.record({ kind: fc.constant("no-finish-reason") }),
  "page-left": fc.record({ kind: fc.constant("page-left") }),
  silent: fc.record({ kind: fc.constant("silent"), seconds: number }),
  empty: fc.record({
    kind: fc.constant("empty"),
    cause: fc.constantFrom("nothing", "no-text", "only-thinking", "json-in-thinking"),
  }),
  "tool-call": fc.record({ kind: fc.constant("tool-call"), tools: text }),
  "ended-by-server": fc.record({
    kind: fc.constant("ended-by-server"),
    why: fc.constantFrom("filter", "aborted", "error", "unknown"),
    reason: text,
  }),
  "in-browser-from-disk": fc.record({ kind: fc.constant("in-browser-from-disk") }),
  "engine-unreachable": fc.record({ kind: fc.constant("engine-unreachable"), host: text, said: text }),
  told: fc.record({
    kind: fc.constant("told"),
    code: text,
    said: text,
    words,
  }),
  unknown: fc.record({ kind: fc.constant("unknown"), said: text }),
};

export const anyProblem: fc.Arbitrary<Problem> = fc.oneof(...Object.values(PROBLEMS));

export const anyEnding: fc.Arbitrary<Ending> = fc.oneof(
  fc.record({ status: fc.constant("done"), reason: text }),
  fc.record({ status: fc.constantFrom("cut", "stopped") }),
  fc.record({ status: fc.constantFrom("incomplete", "empty", "failed"), problem: anyProblem }),
);

export const anyFigures: fc.Arbitrary<Figures> = fc.record({
  firstTokenMs: maybe(number),
  totalMs: number,
  thinkingMs: maybe(number),
  inputTokens: maybe(number),
  outputTokens: maybe(number),
  estimated: fc.boolean(),
  tokensPerSecond: maybe(fc.double({ min: 0.1, max: 1e6, noNaN: true })),
  finishReason: maybe(text),
});

export const FIGURES: Figures = {
  firstTokenMs: 300,
  totalMs: 1000,
  thinkingMs: undefined,
  inputTokens: 7,
  outputTokens: 20,
  estimated: true,
  tokensPerSecond: 12.34,
  finishReason: "stop",
};

const anyUserMessage: fc.Arbitrary<UserMessage> = fc.record({
  role: fc.constant("user"),
  id: fc.uuid(),
  text,
});

/** An answer that has ended. */
export const anyAnswer: fc.Arbitrary<AssistantMessage> = fc.record({
  role: fc.constant("assistant"),
  id: fc.uuid(),
  thinking: text,
  answer: text,
  end: fc.record({ ending: anyEnding, figures: maybe(anyFigures) }),
});

/** Whole turns, each a question and its answer. */
export const anyMessages: fc.Arbitrary<readonly Message[]> = fc
  .array(fc.tuple(anyUserMessage, anyAnswer), { maxLength: 5 })
  .map((turns) => turns.flat());

/** A conversation of one branch: each message follows the one before it. */
export function listed(messages: readonly Message[]): Tree {
  const all = messages.map((message, index) => ({ ...message, parent: messages[index - 1]?.id }));
  return treeOf(new Map(all.map((message) => [message.id, message])), messages.at(-1)?.id);
}
