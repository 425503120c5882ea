import { expect, test, vi } from "vitest";
import { ProblemError, problemOf } from "../../../src/chat/model/problem-error.ts";

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

test("It is known by its name: what runs models in the browser has a class of its own", async () => {
  vi.resetModules();
  const other = await import("../../../src/chat/model/problem-error.ts");
  const error = new other.ProblemError(problem);
  expect(error).not.toBeInstanceOf(ProblemError);
  expect(problemOf(new Error("Connection error.", { cause: error }))).toBe(problem);
});
