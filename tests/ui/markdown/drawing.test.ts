import { expect, test } from "vitest";
import { createDrawing } from "../../../src/markdown/drawing.ts";
import { drawMarkdown } from "../../../src/markdown/draw/markdown-stream.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { nextFrame } from "../support/render-page.ts";
import { parser } from "./tools.ts";

/** An answer whose only formula and code are far below the screen. */
async function drawFarFormula() {
  const drawing = createDrawing(
    {
      load: () => Promise.resolve(parser),
      highlight: (code) => Promise.resolve([{ scope: "keyword", children: [code] }]),
      typeset(element, tex) {
        element.textContent = `drawn ${tex}`;
        return Promise.resolve(true);
      },
    },
    () => TEXTS.en,
    { onReady: () => undefined, onRefined: () => undefined, onCopyCode: () => undefined },
  );
  await drawing.load();
  const box = document.createElement("div");
  box.style.cssText = "height: 200px; overflow: auto";
  const target = box.appendChild(document.createElement("div"));
  document.body.replaceChildren(box);
  drawMarkdown(
    target,
    `${"Some words.\n\n".repeat(60)}So $x^2$.\n\n\`\`\`js\nlet a;\n\`\`\`\n`,
    drawing.tools,
  );
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  const isDrawn = (): boolean =>
    target.querySelector(".math")?.textContent === "drawn x^2" &&
    target.querySelector(".hljs-keyword") !== null;
  return { drawing, target, isDrawn };
}

test("Formulas and code far from the screen are drawn fully before the page is printed", async () => {
  const { target, isDrawn } = await drawFarFormula();
  expect(target.querySelector(".math")?.textContent).toBe("$x^2$");
  expect(isDrawn()).toBe(false);
  dispatchEvent(new Event("beforeprint"));
  // Only microtasks: the browser prints before the next task.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  expect(isDrawn()).toBe(true);
});

test("Formulas and code far from the screen are drawn fully before they are copied with their format", async () => {
  const { drawing, target, isDrawn } = await drawFarFormula();
  await drawing.finish(target);
  expect(isDrawn()).toBe(true);
});
