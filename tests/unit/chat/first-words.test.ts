import { expect, test } from "vitest";
import { firstWords } from "../../../src/chat/model/first-words.ts";

test("A short text stays as it is", () => {
  expect(firstWords("Why would one use Docker?")).toBe("Why would one use Docker?");
  expect(firstWords("x".repeat(60))).toBe("x".repeat(60));
});

test("A longer one is cut between two words, and marked", () => {
  expect(firstWords(`${"word ".repeat(12)}end`)).toBe(`${"word ".repeat(11)}word …`);
});
