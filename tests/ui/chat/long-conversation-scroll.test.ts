import { beforeEach, expect, test } from "vitest";
import { addTurn } from "../../../src/chat/model/branches.ts";
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

test("A new turn leaves mounted what it takes to read the end, and where the reader is at work", async () => {
  const { box, log, ids, articles, rest, fromEnd } = await mountLongLog(LONG);
  const scrollUp = async (): Promise<void> => {
    while (ids().length < 120) {
      box.scrollTop = 0;
      await nextFrame();
    }
  };
  await scrollUp();
  log.show(addTurn(LONG, { text: "And?" }, { newId: () => crypto.randomUUID() }));
  log.follow();
  expect(ids().length).toBeLessThan(40);
  expect(fromEnd()).toBe(0);

  await scrollUp();
  const read = articles()[50];
  read?.querySelector<HTMLElement>("[data-action=copy]")?.focus({ preventScroll: true });
  log.follow();
  expect(articles()[0]).toBe(read);
  await rest();
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
  // A frame adds as many as the machine can draw in its time.
  while (ids().length <= MAX_MESSAGES && ids()[0] !== "m0") {
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
