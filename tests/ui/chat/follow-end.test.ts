import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nextFrame, renderPage } from "../support/render-page.ts";
import { mountScrollBox } from "../support/scroll-box.ts";

beforeEach(renderPage);

const wheel = (deltaY: number) => (box: HTMLElement) =>
  box.dispatchEvent(new WheelEvent("wheel", { deltaY }));
const key = (name: string) => (box: HTMLElement) =>
  box.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
const touch = (box: HTMLElement): boolean => box.dispatchEvent(new Event("touchmove"));

function pressScrollbar(box: HTMLElement): boolean {
  const { left, top } = box.getBoundingClientRect();
  const clientX = left + box.clientLeft + box.clientWidth + 1;
  return box.dispatchEvent(new PointerEvent("pointerdown", { clientX, clientY: top + 20, bubbles: true }));
}

describe("While the reader is at the end", () => {
  test("it follows, and there is nothing to jump to", async () => {
    const { grow, fromEnd, jump } = await mountScrollBox();
    for (let count = 0; count < 5; count += 1) {
      grow();
      expect(fromEnd()).toBe(0);
      await nextFrame();
    }
    expect(fromEnd()).toBe(0);
    expect(jump.hidden).toBe(true);
  });

  test("it stays there when the box changes its height, as for a phone's keyboard", async () => {
    const { box, fromEnd } = await mountScrollBox();
    for (const height of ["120px", "300px"]) {
      box.style.height = height;
      await nextFrame();
      await nextFrame();
      expect(fromEnd()).toBe(0);
    }
  });

  test.each<[string, (box: HTMLElement) => boolean]>([
    ["the wheel down", wheel(100)],
    ["PageDown", key("PageDown")],
    ["a letter", key("a")],
    ["a press on the text", (box) => box.dispatchEvent(new PointerEvent("pointerdown", { clientX: 1 }))],
  ])("%s does not let go", async (_, act) => {
    const { box, grow, fromEnd } = await mountScrollBox();
    act(box);
    grow();
    expect(fromEnd()).toBe(0);
  });
});

describe.each<[string, (box: HTMLElement) => boolean]>([
  ["the wheel up", wheel(-1)],
  ["PageUp", key("PageUp")],
  ["the arrow up", key("ArrowUp")],
  ["Home", key("Home")],
  ["a finger", touch],
  ["a press on the scrollbar", pressScrollbar],
])("%s", (_, act) => {
  test("lets go at once, before anything has moved, and offers the way back", async () => {
    const { box, jump, grow, fromEnd } = await mountScrollBox();
    const { scrollTop } = box;
    act(box);
    grow(2);
    expect(box.scrollTop).toBe(scrollTop);
    expect(fromEnd()).toBe(200);
    expect(jump.hidden).toBe(false);
  });

  test("lets go even while the news of its own last scrolling is on the way", async () => {
    const { box, jump, grow } = await mountScrollBox();
    grow();
    const heard = new Promise((resolve) => box.addEventListener("scroll", resolve, { once: true }));
    act(box); // the last growth has scrolled the box, and its scroll event is not out yet
    await heard;
    const { scrollTop } = box;
    grow(2);
    expect(box.scrollTop).toBe(scrollTop);
    expect(jump.hidden).toBe(false);
  });
});

describe("In a burst, which grows with each frame by more than can be read", () => {
  const now = vi.spyOn(performance, "now");
  let clock = 0;

  beforeEach(() => {
    clock = 10_000;
    now.mockImplementation(() => clock);
  });
  afterEach(() => now.mockReset());
  afterAll(() => now.mockRestore());

  test("it follows now and then, and at its end", async () => {
    const { grow, fromEnd, follow } = await mountScrollBox();
    grow(3, true);
    expect(fromEnd()).toBe(300);
    clock += 99;
    grow(1, true);
    expect(fromEnd()).toBe(400);
    clock += 1;
    grow(1, true);
    expect(fromEnd()).toBe(0);
    grow(2, true);
    expect(fromEnd()).toBe(200);
    follow.grown(false);
    expect(fromEnd()).toBe(0);
  });

  test("it follows at once when a new turn begins with it", async () => {
    const { grow, fromEnd, follow } = await mountScrollBox();
    follow.restart();
    grow(1, true);
    expect(fromEnd()).toBe(0);
    grow(1, true);
    expect(fromEnd()).toBe(100);
  });

  test("no change of size makes it follow sooner", async () => {
    const { box, grow, fromEnd, follow } = await mountScrollBox();
    const part = box.appendChild(document.createElement("div"));
    follow.watch(part);
    await nextFrame();
    grow(1, true);
    const before = fromEnd();
    part.style.height = "100px";
    await nextFrame();
    await nextFrame();
    expect(fromEnd()).toBe(before + 100);
    follow.grown(false);
    expect(fromEnd()).toBe(0);
  });
});

describe("Where the reader has left", () => {
  test("nothing moves, whatever grows, whatever becomes of the box", async () => {
    const { box, grow, scrollTo } = await mountScrollBox();
    await scrollTo(500);
    grow(10);
    box.style.height = "150px";
    await nextFrame();
    await nextFrame();
    expect(box.scrollTop).toBe(500);
  });

  test("coming back to the end takes hold again", async () => {
    const { box, jump, grow, fromEnd, scrollTo } = await mountScrollBox();
    await scrollTo(500);
    expect(jump.hidden).toBe(false);
    await scrollTo(box.scrollHeight);
    expect(jump.hidden).toBe(true);
    grow();
    expect(fromEnd()).toBe(0);
  });

  test("moving down, but not to the end, does not take hold", async () => {
    const { box, grow, scrollTo } = await mountScrollBox();
    await scrollTo(500);
    await scrollTo(800);
    grow();
    expect(box.scrollTop).toBe(800);
  });

  test("the button brings the end back, the focus into the log, and takes hold", async () => {
    const { box, jump, grow, fromEnd, scrollTo } = await mountScrollBox();
    await scrollTo(500);
    jump.click();
    expect(fromEnd()).toBe(0);
    expect(jump.hidden).toBe(true);
    expect(document.activeElement).toBe(box);
    await nextFrame();
    grow();
    expect(fromEnd()).toBe(0);
  });

  test("a new turn brings the end back", async () => {
    const { follow, jump, grow, fromEnd, scrollTo } = await mountScrollBox();
    await scrollTo(500);
    follow.restart();
    grow();
    expect(fromEnd()).toBe(0);
    expect(jump.hidden).toBe(true);
  });
});

test("As long as everything fits, there is nothing to follow", async () => {
  const { box, jump, grow, fromEnd, follow } = await mountScrollBox();
  box.replaceChildren();
  follow.grown(false);
  wheel(-1)(box);
  touch(box);
  expect(jump.hidden).toBe(true);
  grow(30);
  expect(fromEnd()).toBe(0);
});
