import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf, parseFigures } from "../../../src/chat/model/figures.ts";
import { type Progress, startRun } from "../../../src/chat/model/run.ts";
import { anyFigures } from "./arbitraries.ts";

const NOTHING: Progress = startRun(1000).progress;

const figures = (progress: Partial<Progress>, now = 4000): ReturnType<typeof figuresOf> =>
  figuresOf({ ...NOTHING, ...progress }, now);

describe("Figures", () => {
  test("Times count from the start", () => {
    expect(figures({ firstAt: 1250, lastAt: 3000 })).toMatchObject({ firstTokenMs: 250, totalMs: 3000 });
  });

  test("Unknown figures are left out, never zero", () => {
    expect(figures({})).toEqual({
      firstTokenMs: undefined,
      totalMs: 3000,
      inputTokens: undefined,
      outputTokens: undefined,
      estimated: false,
      tokensPerSecond: undefined,
      finishReason: undefined,
    });
  });

  test("The rate is n − 1 intervals over the time from the first token to the last", () => {
    const usage = { input: 5, output: 21 };
    const { tokensPerSecond } = figures({ firstAt: 2000, lastAt: 4000, usage, answer: "x" }, 9000);
    expect(tokensPerSecond).toBe(10);
  });

  test("Usage wins over an estimate", () => {
    const usage = { input: 12, output: 3 };
    const counted = figures({ firstAt: 1000, lastAt: 2000, answer: "x".repeat(400), usage });
    expect(counted).toMatchObject({
      inputTokens: 12,
      outputTokens: 3,
      estimated: false,
      tokensPerSecond: 2,
    });
  });

  test("Usage that says zero is believed", () => {
    expect(figures({ answer: "Hi", usage: { input: 0, output: 0 } })).toMatchObject({
      inputTokens: 0,
      outputTokens: 0,
      estimated: false,
    });
  });

  test("Without usage, four characters make a token, thinking too, and it is marked as an estimate", () => {
    const guessed = figures({
      firstAt: 1000,
      lastAt: 2000,
      thinking: "x".repeat(30),
      answer: "y".repeat(11),
    });
    expect(guessed).toMatchObject({
      inputTokens: undefined,
      outputTokens: 11,
      estimated: true,
      tokensPerSecond: 10,
    });
  });

  test("One token, or all at once, has no rate", () => {
    expect(figures({ firstAt: 2000, lastAt: 3000, answer: "Hi" }).tokensPerSecond).toBeUndefined();
    const whole = figures({ firstAt: 2000, lastAt: 2000, answer: "x".repeat(400) });
    expect(whole.tokensPerSecond).toBeUndefined();
  });

  test("Thinking and answer of one piece, a moment apart, have no rate", () => {
    const whole = figures({ firstAt: 2000, lastAt: 2000.1, thinking: "Hm", answer: "x".repeat(400) });
    expect(whole.tokensPerSecond).toBeUndefined();
  });

  test("No figure is ever infinite or NaN", () => {
    const time = fc.nat().map((tenths) => tenths / 10); // a browser’s clock has steps
    const count = fc.nat();
    const progress = fc.record<Partial<Progress>>({
      firstAt: fc.option(time, { nil: undefined }),
      lastAt: fc.option(time, { nil: undefined }),
      answer: fc.string(),
      usage: fc.option(fc.record({ input: count, output: count }), { nil: undefined }),
    });
    fc.assert(
      fc.property(progress, time, (some, now) => {
        for (const value of Object.values(figures({ ...some, startedAt: 0 }, now))) {
          if (typeof value === "number") expect(value).toSatisfy(Number.isFinite);
        }
      }),
    );
  });
});

describe("Stored figures", () => {
  test("come back through JSON as they were", () => {
    fc.assert(
      fc.property(anyFigures, (stored) => {
        expect(parseFigures(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
      }),
    );
  });

  test("with any invalid value give figures or nothing, without an error", () => {
    const junk = fc.record({ totalMs: fc.anything(), estimated: fc.anything(), inputTokens: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), junk), (value) => {
        const parsed = parseFigures(value);
        if (parsed !== undefined) expect(typeof parsed.totalMs).toBe("number");
      }),
    );
  });
});
