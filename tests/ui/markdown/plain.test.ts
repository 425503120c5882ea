import { describe, expect, test } from "vitest";
import type { MarkdownParser } from "../../../src/markdown/read/model/parser.ts";
import { createMarkdownStream, drawMarkdown } from "../../../src/markdown/draw/markdown-stream.ts";
import { cutInto } from "../../unit/markdown/arbitrary-markdown.ts";
import { parser, toolsWith } from "./tools.ts";

const SOURCE = "# Title\n\nSome *text*\nin two lines.\n\n- a\n- b\n";

function whole(source: string): string {
  const target = document.createElement("div");
  drawMarkdown(target, source, toolsWith());
  return target.innerHTML;
}

describe("Before the parser has been loaded", () => {
  test("text is shown as plain text, with its line breaks", () => {
    const target = document.createElement("div");
    const stream = createMarkdownStream(target, toolsWith({ parser: () => undefined }));
    for (const piece of cutInto(SOURCE, [5])) {
      stream.append(piece);
      expect(stream.draw()).toBe(false);
    }
    stream.finish();
    expect(stream.draw()).toBe(false);
    expect(target.textContent).toBe(SOURCE);
    expect(target.querySelectorAll("*")).toHaveLength(1);
  });

  test("and is drawn as Markdown when the parser is loaded: during the stream, at its end, or later", () => {
    for (const arrival of [1, 4, 99]) {
      let loaded: MarkdownParser | undefined;
      const target = document.createElement("div");
      const stream = createMarkdownStream(target, toolsWith({ parser: () => loaded }));
      for (const [index, piece] of cutInto(SOURCE, [7]).entries()) {
        if (index === arrival) loaded = parser;
        stream.append(piece);
        stream.draw();
      }
      stream.finish();
      stream.draw();
      loaded = parser;
      while (stream.draw());
      expect(target.innerHTML).toBe(whole(SOURCE));
    }
  });

  test("no text is missing while a long text is drawn as Markdown", () => {
    const source = "Some words in a paragraph.\n\n".repeat(4000);
    let loaded: MarkdownParser | undefined;
    const target = document.createElement("div");
    const stream = createMarkdownStream(target, toolsWith({ parser: () => loaded }));
    stream.append(source);
    stream.finish();
    stream.draw();
    loaded = parser;
    const words = (text: string): number => text.split("paragraph").length;
    let draws = 0;
    while (stream.draw(0)) {
      draws++;
      expect(words(target.textContent)).toBe(words(source));
    }
    expect(draws).toBeGreaterThan(5);
    expect(target.innerHTML).toBe(whole(source));
  });
});

describe("A large piece of text", () => {
  test("is drawn in portions, so that each draw ends soon", () => {
    const target = document.createElement("div");
    const stream = createMarkdownStream(target, toolsWith());
    const source = "Some *words* in a paragraph.\n\n- an item\n- and `another` one\n\n".repeat(1700);
    stream.append(source);
    stream.finish();
    expect(source.length).toBeGreaterThan(100_000);
    expect(stream.draw(0)).toBe(true);
    expect(target.textContent.length).toBeLessThan(10_000);
    while (stream.draw());
    expect(target.innerHTML).toBe(whole(source));
  });

  test("needs no more draws when all of it is drawn", () => {
    const stream = createMarkdownStream(document.createElement("div"), toolsWith());
    expect(stream.draw()).toBe(false);
    stream.append("text");
    expect(stream.draw()).toBe(false);
    stream.finish();
    while (stream.draw());
    expect(stream.draw()).toBe(false);
  });
});
