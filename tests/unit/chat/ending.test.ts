import { describe, expect, test } from "vitest";
import { type Ending, endingOf, type Outcome, type Received } from "../../../src/chat/model/ending.ts";
import type { Problem } from "../../../src/chat/model/problem.ts";

const CLOSED: Outcome = { kind: "closed" };
const STOPPED: Outcome = { kind: "stopped" };
const NOTHING: Received = {
  answer: "",
  thinking: "",
  toolCalls: [],
  isRefusal: false,
  finishReason: undefined,
};
const problem = (found: Problem): Outcome => ({ kind: "problem", problem: found });
const ending = (received: Partial<Received>, outcome: Outcome): Ending =>
  endingOf({ ...NOTHING, ...received }, outcome);

describe("Done: the server said why it stopped, and there is text", () => {
  test.each(["stop", "tool_calls", "eos_token", "STOP", "end_turn"])("%s", (finishReason) => {
    expect(ending({ answer: "Hi", finishReason }, CLOSED)).toEqual({ status: "done", reason: finishReason });
  });
});

test("Cut: the token limit ended it", () => {
  expect(ending({ answer: "Hi", finishReason: "length" }, CLOSED)).toEqual({ status: "cut" });
});

describe("Stopped: the user stopped it, whatever had arrived", () => {
  test.each<[string, Partial<Received>]>([
    ["nothing", {}],
    ["thinking", { thinking: "Hm" }],
    ["text", { answer: "Hi" }],
    ["the finish reason", { answer: "Hi", finishReason: "stop" }],
  ])("%s", (_, received) => {
    expect(ending(received, STOPPED)).toEqual({ status: "stopped" });
  });
});

describe("Incomplete: there is text, and nobody said why it ended", () => {
  test("The stream closed without a finish reason", () => {
    const problem = { kind: "no-finish-reason" };
    expect(ending({ answer: "Hi" }, CLOSED)).toEqual({ status: "incomplete", problem });
  });

  test("The connection was lost", () => {
    const dropped: Problem = { kind: "dropped" };
    expect(ending({ answer: "Hi" }, problem(dropped))).toEqual({ status: "incomplete", problem: dropped });
  });

  test("A connection that is lost after the finish reason leaves the answer complete", () => {
    const dropped = problem({ kind: "dropped" });
    expect(ending({ answer: "Hi", finishReason: "stop" }, dropped).status).toBe("done");
    expect(ending({ answer: "Hi", finishReason: "length" }, dropped).status).toBe("cut");
  });
});

describe("Empty: not one character of answer, and the likely cause", () => {
  test.each<[string, Partial<Received>, string]>([
    ["nothing at all", {}, "nothing"],
    ["a finish reason", { finishReason: "stop" }, "no-text"],
    ["the token limit", { finishReason: "length" }, "no-text"],
    ["blanks only", { answer: " \n", finishReason: "stop" }, "no-text"],
    ["thinking, then the end", { thinking: "Hm", finishReason: "stop" }, "only-thinking"],
    ["JSON as thinking", { thinking: '{"a": 1}', finishReason: "stop" }, "json-in-thinking"],
    ["thinking, then silence", { thinking: "Hm" }, "only-thinking"],
  ])("%s", (_, received, cause) => {
    expect(ending(received, CLOSED)).toEqual({ status: "empty", problem: { kind: "empty", cause } });
  });
});

describe("The server's finish reason determines the ending", () => {
  const calls = [{ name: "get_weather", args: "{}" }];

  test.each(["length", "max_tokens", "MAX_TOKENS", "model_length"])("%s: cut", (finishReason) => {
    expect(ending({ answer: "Hi", finishReason }, CLOSED)).toEqual({ status: "cut" });
  });

  test.each([
    ["content_filter", "filter"],
    ["SAFETY", "filter"],
    ["abort", "aborted"],
    ["insufficient_system_resource", "aborted"],
    ["unload", "aborted"],
    ["error", "error"],
    ["because", "unknown"],
    ["", "unknown"],
    ["__proto__", "unknown"],
  ])("%s: %s, with text and without", (finishReason, why) => {
    const problem = { kind: "ended-by-server", why, reason: finishReason };
    expect(ending({ answer: "Hi", finishReason }, CLOSED)).toEqual({ status: "incomplete", problem });
    expect(ending({ finishReason }, CLOSED)).toEqual({ status: "empty", problem });
  });

  test("A refusal is an answer, and marked as one", () => {
    expect(ending({ answer: "I can't.", isRefusal: true, finishReason: "stop" }, CLOSED)).toEqual({
      status: "done",
      reason: "stop",
      note: { kind: "refusal" },
    });
  });

  test.each(["tool_calls", "stop", "length", undefined])(
    "Only tool calls (%s): the tools are named",
    (reason) => {
      const toolCalls = [...calls, { name: "", args: "" }, ...calls];
      expect(ending({ toolCalls, thinking: "Hm", finishReason: reason }, CLOSED)).toEqual({
        status: "empty",
        problem: { kind: "tool-call", tools: "get_weather, ?" },
      });
    },
  );

  test("Tool calls in addition to text are noted", () => {
    expect(ending({ answer: "Let me look.", toolCalls: calls, finishReason: "tool_calls" }, CLOSED)).toEqual({
      status: "done",
      reason: "tool_calls",
      note: { kind: "tool-call", tools: "get_weather" },
    });
  });
});

describe("Failed: an error, with what had arrived above it", () => {
  const said = "out of memory";
  test.each<[Problem, Partial<Received>]>([
    [{ kind: "not-running", origin: "http://127.0.0.1:1234" }, {}],
    [{ kind: "server-error", status: 500, said }, {}],
    [{ kind: "error-in-stream", said }, { answer: "Hi" }],
    [{ kind: "broken-stream", said }, { answer: "Hi" }],
    [{ kind: "silent", seconds: 5 }, { answer: "Hi" }],
    [{ kind: "unknown", said }, { answer: "Hi" }],
    [{ kind: "dropped" }, {}],
    [{ kind: "dropped" }, { thinking: "Hm" }],
  ])("%j after %j", (found, received) => {
    expect(ending(received, problem(found))).toEqual({ status: "failed", problem: found });
  });
});
