import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import { MAX_MESSAGES } from "../../../src/chat/model/message-window.ts";
import { longConversation, mountLongLog } from "../support/mount-long-log.ts";
import { nextFrame, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

const LONG = longConversation(3000);
const topOf = (element: HTMLElement): number => element.getBoundingClientRect().top;

test("Scrolling up shows each message in its order, what is read stays, and not too many are mounted", async () => {
  const { box, ids, seen, rest } = await mountLongLog(longConversation(300));
  const order: (string | undefined)[] = seen()
    .map(({ dataset }) => dataset["id"])
    .toReversed();
  const moves: number[] = [];
  box.dispatchEvent(new WheelEvent("wheel", { deltaY: -1 }));
  while (box.scrollTop > 0 || ids()[0] !== "m0") {
    const by = Math.min(box.scrollTop, 0.8 * box.clientHeight);
    const [top] = seen();
    if (top === undefined) throw new Error("Nothing can be seen.");
    const before = topOf(top);
    box.scrollTop -= by;
    await nextFrame();
    await nextFrame();
    moves.push(Math.abs(topOf(top) - before - by));
    for (const { dataset } of seen().toReversed()) {
      if (!order.includes(dataset["id"])) order.push(dataset["id"]);
    }
    expect(ids().length).toBeLessThanOrEqual(MAX_MESSAGES);
  }
  expect(order).toEqual(Array.from({ length: 300 }, (_, index) => `m${299 - index}`));
  expect(Math.max(...moves)).toBeLessThanOrEqual(1);

  while (ids().at(-1) !== "m299" || box.scrollTop + box.clientHeight < box.scrollHeight - 1) {
    const last = seen().at(-1);
    box.scrollTop += 0.8 * box.clientHeight;
    await nextFrame();
    expect(last === undefined || topOf(last) < box.getBoundingClientRect().bottom).toBe(true);
    expect(ids().length).toBeLessThanOrEqual(MAX_MESSAGES);
  }
  await rest();
  expect(new Set(ids()).size).toBe(ids().length);
});

test("At the very top, what is read stays while earlier messages are added", async () => {
  const { box, seen, ids } = await mountLongLog(LONG);
  box.scrollTop = 0;
  const [, second] = seen();
  if (second === undefined) throw new Error("Nothing can be seen.");
  const [before, first] = [topOf(second), ids()[0]];
  await expect.poll(() => ids()[0]).not.toBe(first);
  await nextFrame();
  expect(Math.abs(topOf(second) - before)).toBeLessThanOrEqual(1);
});

test("A message at which the reader is at work stays mounted", async () => {
  const { box, log, articles, ids, rest } = await mountLongLog(longConversation(700));
  const last = articles().at(-1);
  last?.querySelector<HTMLElement>("[data-action=copy]")?.focus({ preventScroll: true });
  for (let count = 0; count < 60; count += 1) {
    box.scrollTop = 0;
    await nextFrame();
  }
  await rest();
  expect(ids().length).toBeGreaterThan(MAX_MESSAGES);
  expect(last?.isConnected).toBe(true);
  expect(document.activeElement?.closest("[data-id]")).toBe(last);
  box.focus({ preventScroll: true });
  log.reveal("m10");
  expect(last?.isConnected).toBe(ids().includes("m699"));
});

test("Earlier and later messages come with their buttons too, and the focus is never lost", async () => {
  const { log, ids, rest, box } = await mountLongLog(longConversation(110));
  log.reveal("m50");
  await rest();
  const [first, last] = [ids()[0], ids().at(-1)];
  const earlier = page.getByRole("button", { name: "Show earlier messages" });
  const later = page.getByRole("button", { name: "Show later messages" });
  for (const button of [earlier, later]) {
    while (button.elements().length > 0) {
      button.element().dispatchEvent(new MouseEvent("click", { bubbles: true }));
      await rest();
    }
  }
  expect(ids()).not.toEqual([first, last]);
  expect(ids()).toEqual(Array.from({ length: 110 }, (_, index) => `m${index}`));

  log.show(EMPTY_CONVERSATION);
  log.show(longConversation(200, "x"));
  await rest();
  const button = earlier.element();
  if (!(button instanceof HTMLElement)) throw new Error("It is no element.");
  while (button.isConnected) {
    button.focus({ preventScroll: true });
    button.click();
    await rest();
  }
  expect(document.activeElement).toBe(box);
});

test("Another conversation starts at its end, however the one before was left", async () => {
  const { log, box, ids, rest, fromEnd, jump } = await mountLongLog(LONG);
  log.reveal("m17");
  await rest();
  log.conceal(true);
  log.show(longConversation(500, "other"));
  await log.drawn();
  log.conceal(false);
  expect(ids().at(-1)).toBe("other499");
  expect(ids().length).toBeLessThan(100);
  await rest();
  expect(fromEnd()).toBe(0);
  expect(jump.hidden).toBe(true);
  expect(box.hasAttribute("data-concealed")).toBe(false);
});

describe("A copied selection", () => {
  const copied = (box: HTMLElement): DataTransfer => {
    const clipboardData = new DataTransfer();
    box.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData;
  };

  test("of all the log says how many messages are missing, at both ends", async () => {
    const { box, log, rest, ids } = await mountLongLog(LONG);
    box.focus({ preventScroll: true });
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(getSelection()?.containsNode(box.ownerDocument.querySelector(".prompt") ?? box)).toBe(false);
    const [first, ...lines] = copied(box).getData("text/plain").split("\n");
    const count = (3000 - ids().length).toLocaleString("en");
    expect(first).toBe(`[${count} earlier messages are not included]`);
    expect(lines.join("\n")).toContain("m2999.");
    expect(lines.join("\n")).not.toContain("Show earlier");
    expect(copied(box).getData("text/html")).toMatch(/^<div[^>]*><p>\[[\d,]+ earlier .*m2999\./s);

    log.reveal("m1500");
    await rest();
    box.focus({ preventScroll: true });
    await userEvent.keyboard("{Control>}a{/Control}");
    const both = copied(box).getData("text/plain");
    expect(both).toMatch(/^\[[\d,]+ earlier messages are not included\]\n/);
    expect(both).toMatch(/\n\[[\d,]+ later messages are not included\]$/);
  });

  test("of a part is left to the browser", async () => {
    const { box, articles } = await mountLongLog(LONG);
    const text = articles()[0]?.querySelector("[data-part=answer]");
    if (text) getSelection()?.selectAllChildren(text);
    expect(copied(box).types).toEqual([]);
    getSelection()?.removeAllRanges();
  });
});

test("Nothing of it is against the rules for everybody", async () => {
  const { root, log, rest } = await mountLongLog(longConversation(300));
  log.reveal("m150");
  await rest();
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  vi.restoreAllMocks();
});
