import { describe, expect, test } from "vitest";
import { AT_SPACE, createLongText, endOfRun, RUN_LENGTH } from "../../../src/markdown/draw/long-text.ts";
import { drawMarkdown } from "../../../src/markdown/draw/markdown-stream.ts";
import { cutInto } from "../../unit/markdown/arbitrary-markdown.ts";
import { drawInPieces, toolsWith } from "./tools.ts";
import { usePageStyles } from "../support/page-styles.ts";

usePageStyles();

const SENTENCE = "A *few* words with `code` and $x^2$ in a sentence that goes on. ";
const LONG = {
  "a paragraph": SENTENCE.repeat(700),
  "a paragraph of more than 100 kB": SENTENCE.repeat(2500),
  "a word": "x".repeat(120_000),
  code: `\`\`\`js\n${"const a = 1;\n".repeat(5000)}\`\`\`\n`,
  "many blocks": Array.from({ length: 90 }, (_, i) => `## Part ${i}\n\n- one\n- two\n`).join("\n"),
};

function draw(source: string): HTMLElement {
  const target = document.createElement("div");
  document.body.replaceChildren(target);
  drawMarkdown(target, source, toolsWith());
  return target;
}

describe("A very long text", () => {
  test.each(Object.entries(LONG))("is drawn the same, whatever its pieces: %s", (_, source) => {
    const whole = draw(source);
    const streamed = drawInPieces(cutInto(source, [333, 70, 1200]));
    whole.normalize();
    streamed.normalize();
    expect(streamed.isEqualNode(whole)).toBe(true);
  });

  test("is split into runs that are laid out separately", () => {
    for (const source of [LONG["a paragraph"], LONG["a word"]]) {
      const target = draw(source);
      const runs = [...target.querySelectorAll(".run")];
      expect(runs.length).toBeGreaterThan(3);
      for (const run of runs) {
        expect(getComputedStyle(run).display).toBe("block");
        expect(run.textContent.length).toBeLessThan(17_000);
      }
    }
  });

  test("has the same runs when a piece ends exactly where a run ends", () => {
    const whole = `${"x".repeat(RUN_LENGTH)} b c d`;
    const end = endOfRun(whole, 0, AT_SPACE);
    const show = (pieces: readonly string[]): string => {
      const target = document.createElement("p");
      const text = createLongText(target, AT_SPACE);
      for (const piece of pieces) text.append(piece);
      return target.innerHTML;
    };
    expect(end).toBe(RUN_LENGTH + 1);
    expect(show([whole.slice(0, end), whole.slice(end)])).toBe(show([whole]));
  });

  test("keeps all of its characters", () => {
    expect(draw(LONG["a word"]).textContent).toBe(LONG["a word"]);
    expect(draw(LONG.code).querySelector("code")?.textContent).toBe("const a = 1;\n".repeat(5000));
  });

  test("of usual length has no runs and no chunks", () => {
    const target = draw(`${SENTENCE.repeat(20)}\n\n- one\n- two\n\n${SENTENCE}\n`);
    expect(target.querySelector(".run, .chunk")).toBeNull();
  });

  test("of many blocks has the same distance above each heading, also where a chunk begins", () => {
    const target = draw(LONG["many blocks"]);
    const headings = [...target.querySelectorAll("h5")];
    const distances = headings.slice(1).map((heading) => {
      const before = heading.previousElementSibling ?? heading.parentElement?.previousElementSibling;
      return Math.round(heading.getBoundingClientRect().top - (before?.getBoundingClientRect().bottom ?? 0));
    });
    expect(target.querySelectorAll(".chunk").length).toBeGreaterThan(5);
    expect(new Set(distances).size).toBe(1);
  });
});
