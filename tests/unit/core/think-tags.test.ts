import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReplyPart } from "../../../src/core/reply.ts";
import { createThinkTags } from "../../../src/core/think-tags.ts";

/** Thinking and answer as they stand when the pieces have been read. */
function read(pieces: readonly string[]): { thinking: string; answer: string } {
  const tags = createThinkTags();
  const result = { thinking: "", answer: "" };
  const take = (parts: readonly ReplyPart[]): void => {
    for (const part of parts) {
      if (part.kind === "thinking" || part.kind === "answer") result[part.kind] += part.text;
      if (part.kind === "rethink") {
        result.thinking += result.answer;
        result.answer = "";
      }
    }
  };
  for (const piece of pieces) take(tags.read(piece));
  take(tags.end());
  return result;
}

const CASES: readonly (readonly [name: string, text: string, thinking: string, answer: string])[] = [
  ["plain text is all answer", "Hello <b>you</b>", "", "Hello <b>you</b>"],
  ["what stands between the tags is thinking", "<think>Hm.</think>\n\nYes.", "Hm.", "Yes."],
  ["blank space may come before the opening tag", "\n <think>Hm.</think>Yes.", "Hm.", "Yes."],
  ["blank space at the start of an answer stays", "\n  Yes.", "", "\n  Yes."],
  ["thinking that never ends is only thinking", "<think>Hm, and", "Hm, and", ""],
  ["half a closing tag is thinking", "<think>a </thin", "a </thin", ""],
  ["thinking may come twice before the answer", "<think>a</think>\n<think>b</think>\nYes.", "ab", "Yes."],
  ["a missing opening tag: all before was thinking", "Hm.\nSo.\n</think>\n\nYes.", "Hm.\nSo.\n", "Yes."],
  ["a missing opening tag, and then nothing", "Hm.\n</think>", "Hm.\n", ""],
  [
    "an answer may speak of the tag",
    "Use <think> and </think> for that.",
    "",
    "Use <think> and </think> for that.",
  ],
  ["a tag within code stays there", "So:\n```\n</think>\n```\nDone.", "", "So:\n```\n</think>\n```\nDone."],
  [
    "after its thinking an answer may speak of the tag on a line",
    "<think>a</think>b\n</think>\nc",
    "a",
    "b\n</think>\nc",
  ],
  ["a closing tag with more on its line is text", "a\n</think> is a tag", "", "a\n</think> is a tag"],
  ["what only begins like a tag is text", "<thing>", "", "<thing>"],
];

describe("Thinking in tags", () => {
  for (const [name, text, thinking, answer] of CASES) {
    test(`${name}, whole and character by character`, () => {
      expect(read([text])).toEqual({ thinking, answer });
      expect(read(Array.from(text))).toEqual({ thinking, answer });
    });
  }

  test("however the stream splits it, the outcome is the same", () => {
    const piece = fc.constantFrom(
      "<think>",
      "</think>",
      "\n",
      " ",
      "<",
      "think",
      ">",
      "</",
      "a",
      "```",
      "\n</think>\n",
      "é😀",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.nat(20), { maxLength: 12 }),
        (pieces, cuts) => {
          const text = pieces.join("");
          const places = [
            0,
            ...cuts.map((cut) => Math.min(cut, text.length)).toSorted((a, b) => a - b),
            text.length,
          ];
          const split = places.slice(1).map((end, index) => text.slice(places[index], end));
          expect(read(split)).toEqual(read([text]));
          expect(read(Array.from(text))).toEqual(read([text]));
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});
