import { beforeEach, expect, test, vi } from "vitest";
import { whenSeen } from "../../../src/markdown/draw/when-seen.ts";
import { nextFrame } from "../support/render-page.ts";

const box = document.createElement("div");
const far = document.createElement("p");

beforeEach(() => {
  const space = document.createElement("div");
  space.style.height = "3000px";
  box.style.cssText = "height: 200px; overflow: auto";
  box.replaceChildren(space, far);
  far.textContent = "far away";
  document.body.replaceChildren(box);
  box.scrollTop = 0;
});

/** What the browser has seen by now, it has told. */
async function looked(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

test("Nothing is done for what is off the screen, and once for what comes onto it", async () => {
  const work = vi.fn();
  whenSeen(far, work);
  await looked();
  expect(work).not.toHaveBeenCalled();
  box.scrollTop = box.scrollHeight;
  await expect.poll(() => work).toHaveBeenCalledTimes(1);
  box.scrollTop = 0;
  await looked();
  box.scrollTop = box.scrollHeight;
  await looked();
  expect(work).toHaveBeenCalledTimes(1);
});

test("Each element has a work of its own", async () => {
  const [near, other] = [vi.fn(), vi.fn()];
  const first = document.createElement("p");
  first.textContent = "near";
  box.prepend(first);
  whenSeen(far, other);
  whenSeen(first, near);
  await expect.poll(() => near).toHaveBeenCalledTimes(1);
  expect(other).not.toHaveBeenCalled();
});
