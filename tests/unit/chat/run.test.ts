import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import type { ReplyPart } from "../../../src/chat/model/reply.ts";
import { type ActiveRun, advanceRun, endRun, isActive, startRun } from "../../../src/chat/model/run.ts";

const SENT: ReplyPart = { kind: "sent", exchange: createExchange() };
const CONNECTED: ReplyPart = { kind: "connected" };
const thinking = (text: string): ReplyPart => ({ kind: "thinking", text });
const answer = (text: string): ReplyPart => ({ kind: "answer", text });
const FINISH: ReplyPart = { kind: "finish", reason: "stop" };
const USAGE: ReplyPart = { kind: "usage", usage: { input: 7, output: 3 } };

/** A run that begins at 0 and gets a part each 100 ms. */
function play(parts: readonly ReplyPart[]): ActiveRun {
  return parts.reduce((run, part, index) => advanceRun(run, part, (index + 1) * 100), startRun(0));
}

const phases = (parts: readonly ReplyPart[]): string[] =>
  parts.map((_, index) => play(parts.slice(0, index + 1)).status);

describe("The phases of a run", () => {
  test("It begins by loading", () => {
    expect(startRun(5)).toMatchObject({ status: "loading", progress: { startedAt: 5, answer: "" } });
  });

  test("Connecting, waiting, thinking, answering, in this order", () => {
    const parts = [SENT, CONNECTED, thinking("Hm"), thinking("m"), answer("Hi"), FINISH, USAGE];
    expect(phases(parts)).toEqual([
      "connecting",
      "waiting",
      "thinking",
      "thinking",
      "answering",
      "answering",
      "answering",
    ]);
  });

  test("Headers that are announced late do not take it back to waiting", () => {
    expect(phases([SENT, answer("Hi"), CONNECTED])).toEqual(["connecting", "answering", "answering"]);
    expect(phases([SENT, thinking("Hm"), CONNECTED])).toEqual(["connecting", "thinking", "thinking"]);
  });

  test("Thinking that comes within the answer is kept, and it goes on answering", () => {
    const parts = [SENT, CONNECTED, answer("a"), thinking("t"), answer("b")];
    expect(phases(parts).slice(2)).toEqual(["answering", "answering", "answering"]);
    expect(play(parts).progress).toMatchObject({ answer: "ab", thinking: "t" });
  });

  test("A finish reason and usage alone are no token", () => {
    const run = play([SENT, CONNECTED, FINISH, USAGE]);
    expect(run).toMatchObject({ status: "waiting", progress: { firstAt: undefined, finishReason: "stop" } });
  });
});

describe("What a run has received", () => {
  test("Nothing is lost, however the text is cut into parts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.constantFrom("answer", "thinking"), text: fc.string() })),
        (parts) => {
          const { progress } = play(parts);
          const all = (kind: string): string =>
            parts.map((part) => (part.kind === kind ? part.text : "")).join("");
          expect(progress).toMatchObject({ answer: all("answer"), thinking: all("thinking") });
        },
      ),
    );
  });

  test("The first token counts once, thinking too; the last one moves on", () => {
    const { progress } = play([SENT, CONNECTED, thinking("Hm"), answer("a"), answer("b"), FINISH]);
    expect(progress).toMatchObject({ firstAt: 300, lastAt: 500, finishReason: "stop" });
  });

  test("The last usage counts", () => {
    const more: ReplyPart = { kind: "usage", usage: { input: 7, output: 9 } };
    expect(play([USAGE, more]).progress.usage).toEqual({ input: 7, output: 9 });
  });

  test("An earlier state of the run is not changed", () => {
    const before = play([SENT, answer("a")]);
    const copy = structuredClone(before);
    advanceRun(before, answer("b"), 900);
    expect(before).toEqual(copy);
  });
});

describe("The end of a run", () => {
  test("It names its ending and has its figures", () => {
    const run = play([SENT, CONNECTED, answer("Hi"), answer("!"), FINISH, USAGE]);
    expect(endRun(run, { kind: "closed" }, 1000)).toEqual({
      status: "ended",
      ending: { status: "done", reason: "stop" },
      figures: {
        firstTokenMs: 300,
        totalMs: 1000,
        inputTokens: 7,
        outputTokens: 3,
        estimated: false,
        tokensPerSecond: 20,
        finishReason: "stop",
      },
    });
  });

  test("Stop can be used while it is active, and only then", () => {
    expect(isActive({ status: "idle" })).toBe(false);
    expect(isActive(endRun(startRun(0), { kind: "stopped" }, 1))).toBe(false);
    for (const parts of [[], [SENT], [SENT, CONNECTED], [thinking("a")], [answer("a")]]) {
      expect(isActive(play(parts))).toBe(true);
    }
  });
});
