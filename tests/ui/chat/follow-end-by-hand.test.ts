import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { nextFrame, renderPage } from "../support/render-page.ts";
import { mountScrollBox } from "../support/scroll-box.ts";

let streaming = false;

beforeEach(renderPage);
afterEach(() => void (streaming = false));

/** A box that grows in every frame, as with a fast stream. */
async function mountStream() {
  const mounted = await mountScrollBox();
  streaming = true;
  const next = (): void => {
    if (!streaming) return;
    mounted.grow();
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  return mounted;
}

/** Waits until the box has stood still for some frames; one that never does is left after a second. */
async function rest(box: HTMLElement): Promise<void> {
  for (let still = 0, frames = 0; still < 8 && frames < 60; frames += 1) {
    const { scrollTop } = box;
    await nextFrame();
    still = box.scrollTop === scrollTop ? still + 1 : 0;
  }
}

test("The wheel scrolls away from a stream that grows in every frame", async () => {
  const { box, jump, fromEnd } = await mountStream();
  await nextFrame();
  await userEvent.wheel(box, { delta: { y: -120 } });
  await rest(box);
  expect(jump.hidden).toBe(false);
  expect(fromEnd()).toBeGreaterThan(100);
});

test.each(["{PageUp}", "{ArrowUp}", "{Home}", "{Shift>} {/Shift}"])(
  "%s gets away from a stream that grows in every frame",
  async (keys) => {
    const { box, jump, fromEnd } = await mountStream();
    box.focus({ preventScroll: true });
    await nextFrame();
    await userEvent.keyboard(keys);
    await rest(box);
    expect(jump.hidden).toBe(false);
    expect(fromEnd()).toBeGreaterThan(30);
  },
);

test("Scrolling to the end of a paused stream resumes following", async () => {
  const { box, jump, fromEnd, grow } = await mountStream();
  await userEvent.wheel(box, { delta: { y: -300 } });
  await rest(box);
  streaming = false;
  await userEvent.wheel(box, { delta: { y: box.scrollHeight }, times: 5 });
  await expect.poll(() => jump.hidden).toBe(true);
  grow(3);
  expect(fromEnd()).toBe(0);
});
