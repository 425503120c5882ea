import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { find } from "../../../src/platform/view/find.ts";
import { drawInPieces } from "./tools.ts";
import { usePageStyles } from "../support/page-styles.ts";

usePageStyles();

const ANSWER = [
  "# Title",
  "Text with **bold**, *emphasis*, ~~gone~~, `code`, a [link](http://example.org) and <b>HTML</b>.",
  "## Second\n\n### Third",
  "- [ ] to do\n- [x] done\n\n1. one\n2. two",
  "> A quote",
  `| ${"A wide column | ".repeat(30)}\n|${"---|".repeat(30)}\n| ${"unbreakable_content | ".repeat(30)}`,
  `\`\`\`js\nconst wide = "${"x".repeat(400)}";\n\`\`\``,
  "![A cat](http://example.org/cat.png) and [![A dog](http://example.org/dog.png)](http://example.org)",
  "<div>\nraw\n</div>",
  "$$\nx^2\n$$",
].join("\n\n");
const SCOPES =
  "comment keyword string number title attr type deletion addition built_in meta name variable link".split(
    " ",
  );

let target: HTMLElement;
beforeAll(() => {
  target = drawInPieces([ANSWER]);
  target.style.width = "400px";
});
afterAll(() => {
  delete document.documentElement.dataset["theme"];
});

describe("An answer on the page", () => {
  test("is never wider than its container: code and tables scroll in their own box", () => {
    const right = target.getBoundingClientRect().right + 1;
    for (const block of target.children)
      expect(block.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    for (const selector of [".table", "pre"]) {
      const box = find(target, selector, HTMLElement);
      expect(box.scrollWidth).toBeGreaterThan(box.clientWidth);
      expect(box.tabIndex).toBe(0);
    }
  });

  test("has headings below those of the page", () => {
    const levels = [...target.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) => localName);
    expect(levels).toEqual(["h4", "h5", "h6"]);
  });

  test("has tables that are labelled by their header", () => {
    const table = drawInPieces(["| Name | *Age* |\n|---|---|\n| a | b |\n"]).querySelector("[role=region]");
    expect(table?.getAttribute("aria-label")).toBe("Name, Age");
    document.body.replaceChildren(target);
  });

  test.each(["light", "dark"])("is accessible in the %s theme", async (theme) => {
    document.documentElement.dataset["theme"] = theme;
    const { violations } = await axe.run(target);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test.each(["light", "dark"])("has code colours with enough contrast in the %s theme", (theme) => {
    document.documentElement.dataset["theme"] = theme;
    const figure = find(target, "figure", HTMLElement);
    const code = find(figure, "code", HTMLElement);
    const back = luminance(getComputedStyle(figure).backgroundColor);
    for (const scope of SCOPES) {
      code.innerHTML = "";
      const span = code.appendChild(document.createElement("span"));
      span.className = `hljs-${scope}`;
      const front = luminance(getComputedStyle(span).color);
      const contrast = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
      expect(contrast, scope).toBeGreaterThan(4.5);
    }
  });
});

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [...color.matchAll(/[\d.]+/g)].map(([channel]) => {
    const value = Number(channel) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
