import { beforeAll, describe, expect, test, vi } from "vitest";
import { highlightCode } from "../../../src/markdown/refine/load-highlighter.ts";
import { createMarkdownStream } from "../../../src/markdown/draw/markdown-stream.ts";
import { find } from "../../../src/platform/view/find.ts";
import { mapLanguages } from "./map-languages.ts";
import { drawInPieces, idleQueue, toolsWith } from "./tools.ts";

beforeAll(mapLanguages);

const CODE = 'def f(x):\n    return "<b>" + x  # text\n';

async function drawWithColours(source: string, highlight = highlightCode): Promise<HTMLElement> {
  const idle = idleQueue();
  const target = drawInPieces([source], toolsWith({ highlight, whenIdle: idle.whenIdle }));
  await idle.finished();
  return target;
}

describe("Code", () => {
  test("is in a box with its language, and its text is exactly the code", () => {
    const target = drawInPieces([`\`\`\`python title="x"\n${CODE}\`\`\`\n`]);
    expect(find(target, "figcaption .code-language", HTMLElement).textContent).toBe("python");
    expect(find(target, "figure > pre > code", HTMLElement).textContent).toBe(CODE);
  });

  test("can be scrolled by keyboard in its own box", () => {
    expect(find(drawInPieces(["```\nx\n```\n"]), "pre", HTMLElement).tabIndex).toBe(0);
  });

  test("is copied by its button, without the line break before the fence", () => {
    const onCopyCode = vi.fn();
    const target = drawInPieces(
      [`- item\n\n  \`\`\`py\n  a = 1\n\n  b = 2\n  \`\`\`\n`],
      toolsWith({ onCopyCode }),
    );
    const button = find(target, "[data-action=copy-code]", HTMLButtonElement);
    button.click();
    expect(onCopyCode).toHaveBeenCalledExactlyOnceWith("a = 1\n\nb = 2", button);
  });

  test("is highlighted when its fence is closed, and its text stays the same", async () => {
    const target = await drawWithColours(`\`\`\`python\n${CODE}\`\`\`\n`);
    const code = find(target, "code", HTMLElement);
    expect(code.textContent).toBe(CODE);
    expect(code.querySelector(".hljs-keyword")?.textContent).toBe("def");
    expect(code.querySelector(".hljs-string")?.textContent).toBe('"<b>"');
    for (const span of code.querySelectorAll("*")) expect(span.className).toMatch(/^(?:hljs-[\w-]+)?$/);
  });

  test("is highlighted once, when the browser is idle, and not while the fence is open", async () => {
    const highlight = vi.fn(highlightCode);
    const idle = idleQueue();
    const stream = createMarkdownStream(
      document.body.appendChild(document.createElement("div")),
      toolsWith({ highlight, whenIdle: idle.whenIdle }),
    );
    for (const piece of ["```js\n", "let a;\n", "let b;\n", "```", "\n", "more\n\nand more\n"]) {
      expect(highlight).not.toHaveBeenCalled();
      stream.append(piece);
      while (stream.draw(Infinity));
    }
    stream.finish();
    while (stream.draw(Infinity));
    await idle.finished();
    expect(highlight).toHaveBeenCalledExactlyOnceWith("let a;\nlet b;\n", "js");
  });

  test("is not highlighted while text in it is selected", async () => {
    const idle = idleQueue();
    const target = drawInPieces(
      ["```js\nlet a;\n```\n"],
      toolsWith({ highlight: highlightCode, whenIdle: idle.whenIdle }),
    );
    const code = find(target, "code", HTMLElement);
    const selection = getSelection();
    selection?.setBaseAndExtent(code.childNodes[0] ?? code, 4, code.childNodes[0] ?? code, 5);
    await idle.finished();
    expect(selection?.toString()).toBe("a");
    expect(code.querySelector(".hljs-keyword")).toBeNull();
    selection?.removeAllRanges();
    await vi.waitFor(() => expect(code.querySelector(".hljs-keyword")?.textContent).toBe("let"));
  });

  test("is highlighted in a list, too, and at the end of an incomplete answer", async () => {
    expect(
      (await drawWithColours("- a\n  ```js\n  let a;\n  ```\n")).querySelector(".hljs-keyword"),
    ).not.toBeNull();
    expect((await drawWithColours("```js\nlet a;")).querySelector(".hljs-keyword")).not.toBeNull();
  });

  test("is not highlighted above 50,000 characters", async () => {
    const highlight = vi.fn(highlightCode);
    await drawWithColours(`\`\`\`js\n${"let a;\n".repeat(7200)}\`\`\`\n`, highlight);
    expect(highlight).not.toHaveBeenCalled();
  });

  test("is not highlighted without a known language, and when the library can’t be loaded", async () => {
    for (const source of [
      "```nonsense\nlet a;\n```\n",
      "```\nlet a;\n```\n",
      "    let a;\n",
      "```__proto__\nlet a;\n```\n",
    ])
      expect(find(await drawWithColours(source), "code", HTMLElement).innerHTML).toBe("let a;\n");
    const failing = await drawWithColours("```js\nlet a;\n```\n", () => Promise.reject(new Error("offline")));
    expect(find(failing, "code", HTMLElement).innerHTML).toBe("let a;\n");
  });

  test("is highlighted also if it is embedded in another language", async () => {
    const target = await drawWithColours("```html\n<script>let a = 1;</script>\n```\n");
    expect(target.querySelector(".hljs-tag .hljs-name")?.textContent).toBe("script");
    expect(target.querySelector(".hljs-keyword")?.textContent).toBe("let");
  });
});
