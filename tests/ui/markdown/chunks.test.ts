import { expect, test } from "vitest";
import { createMarkdownStream } from "../../../src/markdown/draw/markdown-stream.ts";
import { nextFrame } from "../support/render-page.ts";
import { toolsWith } from "./tools.ts";
import { usePageStyles } from "../support/page-styles.ts";

usePageStyles();

const PARAGRAPHS = Array.from({ length: 200 }, (_, i) => `Paragraph ${i}`);

/** A streaming long answer in a small box that is scrolled to its end. Idle work is collected and not run. */
function streamLongAnswer() {
  const box = document.createElement("div");
  box.style.cssText = "height: 200px; overflow: auto; contain: strict";
  const target = box.appendChild(document.createElement("div"));
  document.body.replaceChildren(box);
  const idle: (() => Promise<void> | void)[] = [];
  const stream = createMarkdownStream(target, toolsWith({ whenIdle: (work) => void idle.push(work) }));
  stream.append(PARAGRAPHS.join("\n\n"));
  while (stream.draw(Infinity));
  box.scrollTop = box.scrollHeight;
  return { target, stream, idle };
}

test("While a long answer streams, only blocks near the screen are laid out", async () => {
  const { target } = streamLongAnswer();
  await nextFrame();
  await nextFrame();
  expect(target.innerText).not.toContain("Paragraph 120");
  expect(target.innerText).toContain("Paragraph 199");
  expect(target.innerText).toContain("Paragraph 0\n"); // the first blocks are in no chunk
  expect(target.textContent).toContain("Paragraph 120");
});

test("When a long answer is complete, all of it is laid out, a few blocks at a time", async () => {
  const { target, stream, idle } = streamLongAnswer();
  stream.finish();
  while (stream.draw(Infinity));
  let rounds = 0;
  for (let work = idle.shift(); work !== undefined; work = idle.shift()) {
    rounds += 1;
    await work();
  }
  expect(rounds).toBeGreaterThan(3);
  expect(target.innerText.split(/\n+/)).toEqual(PARAGRAPHS);
});
