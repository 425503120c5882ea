import { expect, test } from "vitest";
import { ProblemError, problemOf } from "../../../src/core/problem-error.ts";

const problem = { kind: "silent", seconds: 5 } as const;

test("A problem is found through any number of foreign errors around it", () => {
  const inner = new ProblemError(problem);
  const outer = new Error("Connection error.", { cause: new TypeError("Failed", { cause: inner }) });
  expect(problemOf(inner)).toBe(problem);
  expect(problemOf(outer)).toBe(problem);
});

test("It keeps the cause that it was made from", () => {
  const cause = new TypeError("Failed to fetch");
  expect(new ProblemError(problem, { cause }).cause).toBe(cause);
});

test("Its message is nothing that the openai library takes for a timeout", () => {
  expect(new ProblemError(problem).message).not.toMatch(/timed? ?out/i);
});

test.each<[unknown, string]>([
  [new RangeError("out of range"), "out of range"],
  ["a text", "a text"],
  [undefined, "undefined"],
  [null, "null"],
])("What nobody knows (%s) is unknown, in its own words", (error, said) => {
  expect(problemOf(error)).toEqual({ kind: "unknown", said });
});
