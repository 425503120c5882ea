import fc from "fast-check";
import { expect, test } from "vitest";
import { createRestartCheck } from "../../../src/chat/model/restart-check.ts";

const BEFORE = "The sea is a large body of salt water that";

/** What is added to the answer, or all that a server sent that began again. */
function read(before: string, pieces: readonly string[]): { kind: "continues" | "restarts"; text: string } {
  const check = createRestartCheck(before);
  let added = "";
  for (const [index, piece] of pieces.entries()) {
    const { kind, text } = check.read(piece);
    if (kind === "restarts") return { kind, text: text + pieces.slice(index + 1).join("") };
    added += text;
  }
  return { kind: "continues", text: added + check.end() };
}
const whole = (text: string): readonly string[] => [text];
const byCharacter = (text: string): readonly string[] => [...text];

for (const [name, cut] of [
  ["whole", whole],
  ["character by character", byCharacter],
] as const) {
  test(`A text that goes on is added as it is, ${name}`, () => {
    for (const more of [" covers the earth.", "ever.", "\n\n- a list", "", " ", "The end.", "```\n", "🌊"])
      expect(read(BEFORE, cut(more))).toEqual({ kind: "continues", text: more });
  });

  test(`An answer that begins again, and then differs, is noticed, ${name}`, () => {
    for (const again of ["The sea is a large body of water.", "\n\nThe sea is a large body of fish"])
      expect(read(BEFORE, cut(again))).toEqual({ kind: "restarts", text: again });
  });

  test(`A new role header is noticed, ${name}`, () => {
    for (const header of [
      "<|im_start|>assistant\n",
      "<|start_header_id|>assistant<|end_header_id|>\n\n",
      "<start_of_turn>model\n",
    ])
      expect(read(BEFORE, cut(`${header}Water.`))).toEqual({ kind: "restarts", text: `${header}Water.` });
    expect(read(BEFORE, cut("<|im_end|>"))).toEqual({ kind: "continues", text: "<|im_end|>" });
    expect(read(BEFORE, cut("<b>"))).toEqual({ kind: "continues", text: "<b>" });
  });
}

test("A server that sends all of the answer once more, in one piece, continues it", () => {
  expect(read(BEFORE, [`${BEFORE} covers the earth.`])).toEqual({
    kind: "continues",
    text: " covers the earth.",
  });
  expect(read("Yes", ["Yes", ", it is."])).toEqual({ kind: "continues", text: ", it is." });
});

test("An answer that streams again is noticed before all of it has been repeated", () => {
  const check = createRestartCheck(BEFORE);
  const pieces = BEFORE.split(/(?= )/);
  const first = pieces.findIndex((piece) => check.read(piece).kind === "restarts");
  expect(pieces.slice(0, first + 1).join("").length).toBeLessThan(32);
});

test("The beginning of a list is repeated by chance, and nothing is lost", () => {
  expect(read("- apples\n- pears\n", byCharacter("- plums\n"))).toEqual({
    kind: "continues",
    text: "- plums\n",
  });
  expect(read("1. One\n", byCharacter("1"))).toEqual({ kind: "continues", text: "1" });
});

test("An answer without text can't be begun again", () => {
  expect(read("", whole("Anything"))).toEqual({ kind: "continues", text: "Anything" });
  expect(read(" \n", whole("Anything"))).toEqual({ kind: "continues", text: "Anything" });
});

test("No text is lost or doubled, in whatever pieces it arrives", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.string({ unit: "binary", maxLength: 6 }), { maxLength: 8 }),
      (before, pieces) => {
        const { kind, text } = read(before, pieces);
        const sent = pieces.join("");
        const isWhole = text === sent;
        const isWithoutRepetition = kind === "continues" && sent.trimStart() === before.trimStart() + text;
        expect(isWhole || isWithoutRepetition).toBe(true);
      },
    ),
  );
});
