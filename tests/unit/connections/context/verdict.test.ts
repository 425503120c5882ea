import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answeringModel } from "../../../../src/connections/context/gauge.ts";
import { contextOutlook } from "../../../../src/connections/context/model/outlook.ts";
import { judgeRun, readOverflow } from "../../../../src/connections/context/model/verdict.ts";
import { roundDown, roundUp } from "../../../../src/connections/context/model/rounding.ts";
import type { ServerFacts, ServerModel } from "../../../../src/connections/model/server-facts.ts";
import type { Ending } from "../../../../src/chat/model/ending.ts";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import { anyEnding, anyFigures } from "../../chat/arbitraries.ts";
import { figures } from "./turns.ts";

const overflow = (said: string): Problem => ({ kind: "context-overflow", said });
const failed = (said: string): Ending => ({ status: "failed", problem: overflow(said) });
const NO_TEXT: Ending = { status: "empty", problem: { kind: "empty", cause: "no-text" } };

function judge(ending: Ending, asked: object, inputTokens?: number, outputTokens?: number) {
  const estimated = inputTokens === undefined && outputTokens !== undefined;
  return judgeRun(
    { status: "ended", ending, figures: figures({ inputTokens, outputTokens, estimated }) },
    { promptTokens: 100, contextTokens: 4096, maxTokens: undefined, ...asked },
  );
}

test.each([
  [
    "request (409 tokens) exceeds the available context size (256 tokens), try increasing it",
    { promptTokens: 409, contextTokens: 256 },
  ],
  [
    "Trying to keep the first 5200 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough.",
    { contextTokens: 4096 },
  ],
  [
    "The number of tokens to keep from the initial prompt is greater than the context length (n_keep: 13055>= n_ctx: 4096).",
    { contextTokens: 4096 },
  ],
  [
    "This model's maximum context length is 6048 tokens. However, you requested 6616 tokens (568 in the messages, 6048 in the completion).",
    { promptTokens: 568, contextTokens: 6048 },
  ],
  ["The prompt is too long.", {}],
])("A refusal's numbers are read: %.40s", (said, counts) => {
  expect(readOverflow(overflow(said))).toEqual(counts);
});

describe("A run that", () => {
  test("was refused is explained by the server's own numbers, also where the context was not known", () => {
    const said = "request (409 tokens) exceeds the available context size (256 tokens), try increasing it";
    expect(judge(failed(said), { contextTokens: undefined })).toEqual({
      kind: "overflow",
      prompt: { tokens: 409, isEstimate: false },
      contextTokens: 256,
    });
  });

  test("was refused without numbers is explained by the page's, as far as they explain it", () => {
    expect(judge(failed("too long"), { promptTokens: 5200 })).toEqual({
      kind: "overflow",
      prompt: { tokens: 5200, isEstimate: true },
      contextTokens: 4096,
    });
    expect(judge(failed("too long"), { promptTokens: 3000 })).toMatchObject({ prompt: undefined });
    expect(judge(failed("too long"), { contextTokens: undefined })).toBeUndefined();
  });

  test("was refused for its Max tokens says that", () => {
    const said =
      "maximum context length is 6048 tokens. However, you requested 6616 tokens (568 in the messages,";
    expect(judge(failed(said), { maxTokens: 6048 })).toEqual({
      kind: "short",
      prompt: { tokens: 568, isEstimate: false },
      maxTokens: 6048,
      contextTokens: 6048,
    });
  });

  test("came back empty did not fit, or did: its length says which", () => {
    expect(judge(NO_TEXT, { promptTokens: 5200 })).toMatchObject({
      kind: "overflow",
      prompt: { tokens: 5200, isEstimate: true },
    });
    expect(judge(NO_TEXT, { promptTokens: 3700 })).toMatchObject({ kind: "overflow" });
    expect(judge(NO_TEXT, { promptTokens: 120 })).toMatchObject({ kind: "fitted" });
    expect(judge(NO_TEXT, { promptTokens: 5200 }, 120, 0)).toMatchObject({
      kind: "fitted",
      prompt: { tokens: 120, isEstimate: false },
    });
    expect(judge(NO_TEXT, { contextTokens: undefined })).toBeUndefined();
  });

  test("was cut where the context ended says so; one cut by Max tokens does not", () => {
    expect(judge({ status: "cut" }, { contextTokens: 256 }, 165, 91)).toEqual({
      kind: "full",
      contextTokens: 256,
    });
    expect(judge({ status: "cut" }, { contextTokens: 256 }, 100, 20)).toBeUndefined();
    expect(judge({ status: "cut" }, { contextTokens: 256 }, undefined, 400)).toBeUndefined();
  });

  test("ended in any other way is not explained by the context, and nothing throws", () => {
    fc.assert(
      fc.property(anyEnding, anyFigures, fc.nat(), fc.nat(), (ending, some, promptTokens, contextTokens) => {
        const asked = { promptTokens, contextTokens, maxTokens: undefined };
        const verdict = judgeRun({ status: "ended", ending, figures: some }, asked);
        if (["done", "stopped", "incomplete"].includes(ending.status)) expect(verdict).toBeUndefined();
      }),
    );
  });
});

describe("The next question", () => {
  const outlook = (promptTokens: number, maxTokens?: number) =>
    contextOutlook({ usedTokens: 0, promptTokens, isEstimate: true }, 1000, maxTokens);

  test("fits, nearly fills the context, or does not fit", () => {
    expect(outlook(800)).toEqual({ kind: "fits" });
    expect(outlook(801)).toEqual({ kind: "near", leftTokens: 199 });
    expect(outlook(1000)).toMatchObject({ kind: "near" });
    expect(outlook(1001)).toEqual({ kind: "over", promptTokens: 1001 });
  });

  test("leaves too little for Max tokens", () => {
    expect(outlook(500, 500)).toEqual({ kind: "fits" });
    expect(outlook(500, 501)).toEqual({ kind: "short", leftTokens: 500, maxTokens: 501 });
    expect(outlook(900, 5000)).toMatchObject({ kind: "near" });
  });
});

test("An estimate is rounded to what it is worth, and never to the wrong side", () => {
  expect([roundUp(5187), roundUp(2049), roundUp(7), roundUp(0), roundDown(5187)]).toEqual([
    5200, 2100, 7, 0, 5100,
  ]);
  fc.assert(
    fc.property(fc.nat(), (value) => {
      expect(roundUp(value)).toBeGreaterThanOrEqual(value);
      expect(roundDown(value)).toBeLessThanOrEqual(value);
    }),
  );
});

describe("The model that answers", () => {
  const model = (id: string, part: Partial<ServerModel> = {}): ServerModel => ({ id, type: "chat", ...part });
  const facts = (kind: ServerFacts["kind"], ...models: readonly ServerModel[]): ServerFacts => ({
    kind,
    source: "openai",
    models,
  });
  const a = model("a", { isLoaded: true, instanceIds: ["a:2"] });
  const b = model("b", { isLoaded: false });
  const embedding = model("e", { type: "embedding", isLoaded: true });

  test("is the one that is asked for, by its name or by that of an instance", () => {
    expect(answeringModel(facts("lm-studio", a, b), "b")).toBe(b);
    expect(answeringModel(facts("lm-studio", a, b), "a:2")).toBe(a);
  });

  test("is the only one that is loaded, when none is asked for", () => {
    expect(answeringModel(facts("lm-studio", b, a, embedding), "")).toBe(a);
    expect(answeringModel(facts("llama-server", model("m")), "")?.id).toBe("m");
    expect(answeringModel(facts("lm-studio", a, model("c", { isLoaded: true })), "")).toBeUndefined();
    expect(answeringModel(facts("ollama", model("x"), model("y")), "")).toBeUndefined();
  });

  test("is the loaded one for any name where the server does not look at the name, and nowhere else", () => {
    expect(answeringModel(facts("llama-server", model("m")), "gpt-4")?.id).toBe("m");
    expect(answeringModel(facts("lm-studio", a, b), "gpt-4")).toBe(a);
    expect(answeringModel(facts("vllm", model("m")), "gpt-4")).toBeUndefined();
  });

  test("is never one that can't chat", () => {
    expect(answeringModel(facts("lm-studio", embedding), "e")).toBeUndefined();
  });
});
