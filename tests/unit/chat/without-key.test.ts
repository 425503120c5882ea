import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../../src/chat/model/problem.ts";
import { withoutKey } from "../../../src/chat/model/without-key.ts";

const refusedWith = (said: string): Problem => ({ kind: "key-refused", status: 401, said });

test("a key that a server repeats is removed from its message, however often", () => {
  const key = fc.stringMatching(/^[\w-]{4,40}$/);
  fc.assert(
    fc.property(key, fc.array(fc.string()), (key, between) => {
      const problem = withoutKey(refusedWith(between.join(key)), key);
      expect(JSON.stringify(problem)).not.toContain(key);
    }),
  );
});

test("the words around it stay", () => {
  expect(withoutKey(refusedWith("Incorrect API key provided: sk-12345."), "sk-12345")).toEqual(
    refusedWith("Incorrect API key provided: …."),
  );
});

test("a key of one or two letters is not removed", () => {
  const problem = refusedWith("request (1209 tokens) exceeds the available context size (256 tokens)");
  expect(withoutKey(problem, "k")).toEqual(problem);
  expect(withoutKey(problem, "")).toEqual(problem);
});

test("a problem without a server’s words stays as it is", () => {
  const problem: Problem = { kind: "dropped" };
  expect(withoutKey(problem, "sk-12345")).toBe(problem);
});
