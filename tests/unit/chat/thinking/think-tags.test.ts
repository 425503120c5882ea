import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReplyPart } from "../../../../src/chat/model/reply.ts";
import { createThinkTags } from "../../../../src/chat/model/thinking/think-tags.ts";

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

const H = {
  analysis: "<|channel|>analysis<|message|>",
  final: "<|start|>assistant<|channel|>final<|message|>",
};

/** How other models than those with `<think>` mark their thinking. */
const FORMAT_CASES: readonly (readonly [name: string, text: string, thinking: string, answer: string])[] = [
  ["Magistral", "[THINK]Hm.[/THINK]Yes.", "Hm.", "Yes."],
  ["<thinking>", "<thinking>\nHm. <think> is a tag.</thinking>\n\nYes.", "\nHm. <think> is a tag.", "Yes."],
  ["<thought>", "<thought>Hm.</thought>Yes.", "Hm.", "Yes."],
  ["<reasoning>", "<reasoning>Hm.</reasoning> Yes.", "Hm.", "Yes."],
  ["Kimi", "◁think▷Hm.◁/think▷Yes.", "Hm.", "Yes."],
  ["Seed-OSS", "<seed:think>Hm.</seed:think>Yes.", "Hm.", "Yes."],
  [
    "Sky-T1",
    "<|begin_of_thought|>Hm.<|end_of_thought|>\n\n<|begin_of_solution|>Yes.<|end_of_solution|>\n",
    "Hm.",
    "Yes.",
  ],
  ["Command A", "<|START_THINKING|>Hm.<|END_THINKING|><|START_RESPONSE|>Yes.<|END_RESPONSE|>", "Hm.", "Yes."],
  ["harmony", `${H.analysis}Hm.<|end|>${H.final}Yes.<|return|>`, "Hm.", "Yes."],
  ["harmony, from its start", `<|start|>assistant${H.analysis}Hm.<|end|>${H.final}Yes.`, "Hm.", "Yes."],
  ["harmony without thinking", "<|channel|>final<|message|>Yes.<|end|>\n", "", "Yes."],
  [
    "harmony with a format",
    `${H.analysis}Hm.<|end|><|start|>assistant<|channel|>final <|constrain|>json<|message|>{}`,
    "Hm.",
    "{}",
  ],
  [
    "harmony with a tool call",
    `${H.analysis}Hm.<|end|><|start|>assistant<|channel|>commentary to=functions.a<|message|>{"b":1}<|call|>`,
    'Hm.{"b":1}',
    "",
  ],
  ["harmony that is cut in its thinking", `${H.analysis}Hm. <|e`, "Hm. <|e", ""],
  ["a closing mark alone, Magistral's", "Hm.\n[/THINK]\nYes.", "Hm.\n", "Yes."],
  ["a closing mark alone, Kimi's", "Hm.\n◁/think▷\nYes.", "Hm.\n", "Yes."],
];

/** An answer may speak of any of the marks. */
const SPOKEN_OF: readonly string[] = [
  "Magistral writes [THINK] and [/THINK].",
  "Use `<|channel|>analysis<|message|>` for that, and `<|end|>`.",
  "```\n[THINK]\n[/THINK]\n```\n",
  "<thinkingly>",
  "[THINKING]",
  "<|channel|> begins a header.",
  "<|start|>user",
  `<|channel|>${"x".repeat(300)}<|message|>`,
];

describe("Text that only mentions the marks stays text", () => {
  test.each(SPOKEN_OF)("%j", (text) => {
    for (const pieces of [[text], Array.from(text)])
      expect(read(pieces)).toEqual({ thinking: "", answer: text });
  });

  test("within an answer that is followed by one of them", () => {
    const answer = "It ends with `<|end|>`, or <|return|> at last";
    const text = `${H.final}${answer}<|return|>`;
    for (const pieces of [[text], Array.from(text)]) expect(read(pieces)).toEqual({ thinking: "", answer });
  });
});

describe("Thinking in tags", () => {
  for (const [name, text, thinking, answer] of [...CASES, ...FORMAT_CASES]) {
    test(`${name}, whole and character by character`, () => {
      expect(read([text])).toEqual({ thinking, answer });
      expect(read(Array.from(text))).toEqual({ thinking, answer });
    });
  }

  test("a long answer is read in one go, and nothing of it is lost", () => {
    const text = `${H.analysis}${"a <| b\n".repeat(20_000)}<|end|>${H.final}${"c <| d\n".repeat(20_000)}`;
    const pieces = text.match(/[^]{1,7}/g) ?? [];
    expect(read(pieces)).toEqual({ thinking: "a <| b\n".repeat(20_000), answer: "c <| d\n".repeat(20_000) });
  });

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
      "[THINK]",
      "\n[/THINK]\n",
      "<|channel|>",
      "analysis",
      "final",
      "<|message|>",
      "<|end|>",
      "<|start|>",
      "assistant",
      "<|begin_of_solution|>",
      "<|end_of_solution|>",
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
      { numRuns: 2000, seed: 1 },
    );
  });
});
