import { beforeEach, expect, test } from "vitest";
import { find } from "../../../src/platform/view/find.ts";
import { nextFrame, renderPage } from "../support/render-page.ts";
import { mountScrollBox } from "../support/scroll-box.ts";

beforeEach(renderPage);

test("The end stays in view when what is above shrinks in a burst, which moves what is read", async () => {
  const { box, fromEnd, grow, follow } = await mountScrollBox();
  grow(1, true); // from now on it lags behind
  const above = find(box, "div", HTMLElement);
  above.style.height = "10px";
  grow(3, true);
  await nextFrame();
  await nextFrame();
  follow.grown(false);
  await nextFrame();
  expect(fromEnd()).toBe(0);
  grow();
  expect(fromEnd()).toBe(0);
});

test("The end stays in view when the content shrinks and grows again before the next frame", async () => {
  const { box, jump, fromEnd, follow } = await mountScrollBox();
  const part = box.appendChild(document.createElement("div"));
  follow.watch(part);
  part.style.height = "400px";
  follow.grown(false);
  await nextFrame();
  part.style.height = "10px";
  expect(fromEnd()).toBe(0); // the browser has moved the end up
  part.style.height = "600px";
  await nextFrame();
  await nextFrame();
  expect(jump.hidden).toBe(true);
  expect(fromEnd()).toBe(0);
});

test("The end stays in view when the box and its content change together", async () => {
  const { box, jump, fromEnd, follow } = await mountScrollBox();
  const part = box.appendChild(document.createElement("div"));
  follow.watch(part);
  for (const [height, partHeight] of [
    ["120px", "300px"],
    ["400px", "0px"],
    ["200px", "500px"],
    ["350px", "400px"],
  ] as const) {
    box.style.height = height;
    expect(box.scrollTop).toBeGreaterThan(0); // lays it out: the end moves
    part.style.height = partHeight;
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve)); // the frame has been drawn
    expect(fromEnd()).toBe(0);
    await nextFrame();
    expect(jump.hidden).toBe(true);
    expect(fromEnd()).toBe(0);
  }
});
