import { expect, test, vi } from "vitest";
import { ProblemError, problemOf } from "../../../src/chat/model/problem-error.ts";

const problem = { kind: "silent", seconds: 5 } as const;

test("A problem is found in any number of wrapping errors", () => {
  const inner = new ProblemError(problem);
  const outer = new Error("Connection error.", { cause: new TypeError("Failed", { cause: inner }) });
  expect(problemOf(inner)).toBe(problem);
  expect(problemOf(outer)).toBe(problem);
});

test("It keeps its cause", () => {
  const cause = new TypeError("Failed to fetch");
  expect(new ProblemError(problem, { cause }).cause).toBe(cause);
});

test("The openai library does not treat its message as a timeout", () => {
  expect(new ProblemError(problem).message).not.toMatch(/timed? ?out/i);
});

test.each<[unknown, string]>([
  [new RangeError("out of range"), "out of range"],
  ["a text", "a text"],
  [undefined, "undefined"],
  [null, "null"],
])("Any other error (%s) is unknown, with its message", (error, said) => {
  expect(problemOf(error)).toEqual({ kind: "unknown", said });
});

test("It is recognized by its name, because another bundle has its own class", async () => {
  vi.resetModules();
  const other = await import("../../../src/chat/model/problem-error.ts");
  const error = new other.ProblemError(problem);
  expect(error).not.toBeInstanceOf(ProblemError);
  expect(problemOf(new Error("Connection error.", { cause: error }))).toBe(problem);
});
