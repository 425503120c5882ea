import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArrivingText } from "../../../src/markdown/read/model/arriving-text.ts";
import { NO_LEAD, rejoin } from "../../../src/markdown/read/model/lead.ts";
import { LONGEST_BLOCK } from "../../../src/markdown/read/model/reader.ts";
import { createSourceLines } from "../../../src/markdown/read/model/source-lines.ts";
import { loadMarkdownParser } from "../../../src/markdown/read/services/load-parser.ts";
import { cutInto, inPieces, longAnswer, oddDocument } from "./arbitrary-markdown.ts";
import { readInPieces, shapeOf } from "./assemble.ts";

const parser = await loadMarkdownParser();
const SEED = { seed: 20261122 };
const PATIENT = { timeout: 60_000 };

/** The blocks of the document when it is parsed as a whole. */
function parsed(source: string): unknown {
  const blocks = rejoin(NO_LEAD, parser.parseBlocks(source), createSourceLines(source)) ?? [];
  return shapeOf(blocks.filter(({ kind }) => kind !== "definition"));
}

function read(pieces: readonly string[]): unknown {
  return shapeOf(readInPieces(parser, pieces).blocks);
}

function clean(source: string): string {
  const text = createArrivingText();
  text.append(source);
  return text.drain(true);
}

describe("The blocks of a document are the same whether it is read in pieces or as a whole", () => {
  test("for all examples of CommonMark, line by line and character by character", PATIENT, () => {
    const examples = specExamples();
    expect(examples).toHaveLength(652);
    for (const source of examples) {
      const whole = parsed(source);
      expect(read([source]), source).toEqual(whole);
      expect(read(source.split(/(?<=\n)/)), source).toEqual(whole);
      expect(read([...source.split(""), ""]), source).toEqual(whole);
    }
  });

  test("for documents in which nearly every piece conflicts with the pieces beside it", PATIENT, () => {
    fc.assert(
      fc.property(inPieces(oddDocument.map(clean)), (pieces) => {
        expect(read(pieces)).toEqual(parsed(pieces.join("")));
      }),
      { ...SEED, numRuns: 1500 },
    );
  });

  test("for long answers", PATIENT, () => {
    fc.assert(
      fc.property(inPieces(longAnswer.map(clean)), (pieces) => {
        expect(read(pieces)).toEqual(parsed(pieces.join("")));
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});

describe("The first part of a long block becomes final before the block is complete", () => {
  const pieces = (text: string): readonly string[] => cutInto(text, [17]);
  const waitingAfter = (text: string): number => {
    const { reader } = readInPieces(parser, [...pieces(text), ""]);
    for (const piece of pieces(text)) reader.read(piece, false);
    return reader.waiting();
  };

  test.each([
    ["a paragraph", "plain words and **bold ones** go on ".repeat(1000)],
    ["a list", "- an item of **some** words\n".repeat(1000)],
    ["a table", `| a | b |\n|---|---|\n${"| one cell | and another |\n".repeat(1000)}`],
    ["code", `\`\`\`js\n${"const a = 1;\n".repeat(1000)}`],
    ["short blocks", "# A heading\n\nAnd a paragraph.\n\n".repeat(500)],
  ])("%s", (_, text) => expect(waitingAfter(text)).toBeLessThan(2500));

  test("unless a mark in it may still be closed", () => {
    expect(waitingAfter(`5*3 and ${"plain words go on ".repeat(500)}`)).toBeGreaterThan(9000);
  });

  test("and the kind of the block can still change", () => {
    const long = "many plain words ".repeat(100);
    for (const end of ["\n===\n", "x | y\n--- | ---\n", "\n- a list\n"]) {
      expect(read(pieces(long + end))).toEqual(parsed(long + end));
    }
    const items = "- a\n".repeat(900);
    for (const end of ["\n- loose\n", "- a | b\n|---|---|\n", "1. other\n"]) {
      expect(read(pieces(items + end))).toEqual(parsed(items + end));
    }
  });
});

describe("A block that is too long is plain text", () => {
  const monster = `- ${"x*".repeat(LONGEST_BLOCK)}\n\nAfter *it*.\n`;

  test("up to the next blank line, whatever the pieces", PATIENT, () => {
    const whole = readInPieces(parser, [monster]).blocks;
    expect(whole.map(({ kind }) => kind)).toEqual(["plain", "paragraph"]);
    expect(read(cutInto(monster, [30_000, 7, 1]))).toEqual(shapeOf(whole));
  });

  test("also when it is the last item of a list whose other items are short", PATIENT, () => {
    const source = `${"- short\n".repeat(500)}${monster}`;
    const whole = readInPieces(parser, [source]).blocks;
    expect(whole.map(({ kind }) => kind)).toEqual(["list", "plain", "paragraph"]);
    expect(read(cutInto(source, [20_000, 3]))).toEqual(shapeOf(whole));
  });
});

function specExamples(): readonly string[] {
  const { tests }: { tests: readonly { markdown: string }[] } = createRequire(import.meta.url)(
    "commonmark-spec",
  );
  return tests.map(({ markdown }) => markdown.replaceAll("→", "\t"));
}
