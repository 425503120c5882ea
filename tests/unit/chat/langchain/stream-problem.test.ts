import { describe, expect, test } from "vitest";
import { ProblemError } from "../../../../src/chat/model/problem-error.ts";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import { toProblemError } from "../../../../src/chat/langchain/stream-problem.ts";

const BASE = "http://127.0.0.1:1234/v1";

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe("What LangChain, the openai library or the browser throws", () => {
  test.each<[string, unknown, Problem]>([
    ["a fault of the library", new TypeError("x is null"), { kind: "unknown", said: "x is null" }],
    [
      "a broken line",
      new SyntaxError("Unexpected token"),
      { kind: "broken-stream", said: "Unexpected token" },
    ],
    ["a mistake of a library", new TypeError("x is undefined"), { kind: "unknown", said: "x is undefined" }],
    ["anything else", new RangeError("too deep"), { kind: "unknown", said: "too deep" }],
    ["a text", "no error at all", { kind: "unknown", said: "no error at all" }],
    ["nothing", undefined, { kind: "unknown", said: "undefined" }],
  ])("%s", (_, error, problem) => {
    expect(toProblemError(error, BASE).problem).toEqual(problem);
  });

  test("An error of the stream has the server's words, not the library's", () => {
    const error = Object.assign(
      named("o", "undefined: model died\n\nTroubleshooting URL: https://js.langchain.com"),
      {
        error: { message: "model died" },
      },
    );
    expect(toProblemError(error, BASE).problem).toEqual({ kind: "error-in-stream", said: "model died" });
  });
});

test("A known problem is not changed, however it was wrapped", () => {
  const known = new ProblemError({ kind: "silent", seconds: 3 });
  const wrapped = new Error("Connection error.", { cause: new TypeError("x", { cause: known }) });
  expect(toProblemError(wrapped, BASE)).toBe(known);
});

test("The original error is kept as the cause", () => {
  const cause = new TypeError("network error");
  expect(toProblemError(cause, BASE).cause).toBe(cause);
});
