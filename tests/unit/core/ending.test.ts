import { describe, expect, test } from "vitest";
import { type Ending, endingOf, type Outcome, type Received } from "../../../src/core/ending.ts";
import type { Problem } from "../../../src/core/problem.ts";

const CLOSED: Outcome = { kind: "closed" };
const STOPPED: Outcome = { kind: "stopped" };
const NOTHING: Received = { answer: "", thinking: "", finishReason: undefined };
const problem = (found: Problem): Outcome => ({ kind: "problem", problem: found });
const ending = (received: Partial<Received>, outcome: Outcome): Ending =>
  endingOf({ ...NOTHING, ...received }, outcome);

describe("Done: the server said why it stopped, and there is text", () => {
  test.each(["stop", "tool_calls", "content_filter"])("%s", (finishReason) => {
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

  test("A connection that is lost after the finish reason makes a whole answer no less whole", () => {
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
    ["thinking, then silence", { thinking: "Hm" }, "only-thinking"],
  ])("%s", (_, received, cause) => {
    expect(ending(received, CLOSED)).toEqual({ status: "empty", problem: { kind: "empty", cause } });
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
