import { describe, expect, test } from "vitest";
import { createMarkdownStream } from "../../../src/markdown/draw/markdown-stream.ts";
import { cutInto } from "../../unit/markdown/arbitrary-markdown.ts";
import { toolsWith } from "./tools.ts";

function startStream() {
  const target = document.createElement("div");
  document.body.replaceChildren(target);
  const stream = createMarkdownStream(target, toolsWith());
  return {
    target,
    stream,
    arrive(text: string): void {
      for (const piece of cutInto(text, [3])) {
        stream.append(piece);
        while (stream.draw(Infinity));
      }
    },
  };
}

/** Observes an element. The returned function gives the changes since its last call. */
function watch(element: Node): () => readonly MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => observer.takeRecords();
}

const MORE = "\n\n# More\n\n- a\n- b\n\n```js\nlet a;\n```\n\n| a |\n|---|\n| b |\n\n> end\n";

describe("A complete block is never changed", () => {
  test.each([
    ["a paragraph", "Some *text* here.\n\n"],
    ["a heading", "# Some *text*\n"],
    ["a list", "- some\n- items\n\nand "],
    ["a table", "| a | b |\n|---|---|\n| c | d |\n\n"],
    ["code", "```js\nlet a = 1;\n```\n"],
    ["a quote", "> some\n> words\n\n"],
  ])("%s", (_, source) => {
    const { target, stream, arrive } = startStream();
    arrive(source);
    const [block] = target.children;
    expect(block?.textContent).not.toBe("");
    const changes = watch(block ?? target);
    arrive(MORE);
    stream.finish();
    while (stream.draw(Infinity));
    expect(changes()).toEqual([]);
    expect(target.firstElementChild).toBe(block);
  });

  test("so a selection in it is kept", () => {
    const { target, stream, arrive } = startStream();
    arrive("Some text to be *selected* here.\n\n");
    getSelection()?.selectAllChildren(target.firstElementChild ?? target);
    arrive(MORE);
    stream.finish();
    while (stream.draw(Infinity));
    expect(getSelection()?.toString()).toBe("Some text to be selected here.");
  });

  test("nor are the first items of a long list, even if the list becomes loose", () => {
    const { target, arrive } = startStream();
    arrive("- some words in an item\n".repeat(40));
    const list = target.querySelector("ul");
    const first = list?.firstElementChild;
    const changes = watch(first ?? target);
    expect(list?.hasAttribute("data-tight")).toBe(true);
    arrive("- some words in an item\n".repeat(40));
    arrive("\n- loose\n\nafter\n");
    expect(changes()).toEqual([]);
    expect(list?.hasAttribute("data-tight")).toBe(false);
    expect(list?.children).toHaveLength(81);
  });

  test("nor are the first rows of a long table, nor the first words of a long paragraph", () => {
    for (const [source, more, selector] of [
      [
        `| a | b |\n|---|---|\n${"| some | *words* |\n".repeat(40)}`,
        "| some | *words* |\n".repeat(40),
        "tbody tr",
      ],
      ["some *words* and so on ".repeat(60), "some *words* and so on ".repeat(60), "p em"],
    ] as const) {
      const { target, arrive } = startStream();
      arrive(source);
      const first = target.querySelector(selector);
      const changes = watch(first ?? target);
      arrive(more);
      expect(changes()).toEqual([]);
      expect(target.querySelector(selector)).toBe(first);
    }
  });

  test("and text in an open fence is only appended", () => {
    const { target, arrive } = startStream();
    arrive("```js\nlet a = 1;\n");
    const changes = watch(target);
    arrive("let b = 2;\n**not bold**\n");
    expect(new Set(changes().map(({ type }) => type))).toEqual(new Set(["characterData"]));
    expect(target.querySelector("code")?.textContent).toBe("let a = 1;\nlet b = 2;\n**not bold**\n");
  });

  test("except by a later link definition, which changes only the blocks with its label", () => {
    const { target, stream, arrive } = startStream();
    arrive("one [x]\n\ntwo\n\nthree [y]\n\nfour [t][z]\n\n");
    const [one, two, three, four] = target.children;
    expect(four?.textContent, "no bracket is shown while the definition may still arrive").toBe("four t");
    arrive("[y]: http://y.org\n\nfive");
    expect(target.children[2]?.innerHTML, "at once, not at the end").toContain('href="http://y.org/"');
    stream.finish();
    while (stream.draw(Infinity));
    expect([...target.children].map((child) => [one, two, three, four].includes(child))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(target.querySelectorAll("a")).toHaveLength(1);
    expect(target.children[3]?.textContent, "brackets, because the definition has not arrived").toBe(
      "four [t][z]",
    );
  });
});
