import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addTurn, EMPTY_CONVERSATION, withAnswer } from "../../../src/chat/model/branches.ts";
import { MAX_MESSAGES } from "../../../src/chat/model/message-window.ts";
import { longConversation, mountLongLog } from "../support/mount-long-log.ts";
import { nextFrame, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

const LONG = longConversation(3000);
const topOf = (element: HTMLElement): number => element.getBoundingClientRect().top;
const made = { newId: (): string => crypto.randomUUID() };

describe("Of 3,000 messages", () => {
  test("the last ones are mounted, which fill three screens, and a line says how many are before", async () => {
    const { box, ids, fromEnd, lines } = await mountLongLog(LONG);
    expect(ids().at(-1)).toBe("m2999");
    expect(ids().length).toBeLessThan(100);
    expect(box.scrollHeight).toBeGreaterThan(3 * box.clientHeight);
    expect(fromEnd()).toBe(0);
    expect(lines()).toEqual([`${(3000 - ids().length).toLocaleString("en")} earlier messages`]);
  });

  test("one that was searched for is in the upper third, marked until the next key, with the focus", async () => {
    const { box, log, ids, articles, rest, jump, lines } = await mountLongLog(LONG);
    expect(log.reveal("m17")).toBe(true);
    const found = articles().find(({ dataset }) => dataset["id"] === "m17");
    const third = box.getBoundingClientRect().top + box.clientHeight / 3;
    if (found === undefined) throw new Error("It is not mounted.");
    expect(Math.abs(topOf(found) - third)).toBeLessThanOrEqual(1);
    await rest();
    expect(Math.abs(topOf(found) - third)).toBeLessThanOrEqual(1);
    expect(document.activeElement).toBe(found);
    expect(found.dataset["found"]).toBe("");
    expect(ids().length).toBeLessThan(100);
    expect(lines()).toHaveLength(ids()[0] === "m0" ? 1 : 2);
    await userEvent.keyboard("{Shift}");
    expect(found.dataset["found"]).toBeUndefined();
    jump.click();
    expect(ids().at(-1)).toBe("m2999");
    expect(log.reveal("nothing")).toBe(false);
  });

  test("the button to the end shows it at once", async () => {
    const { log, jump, ids, rest, fromEnd } = await mountLongLog(LONG);
    log.reveal("m1000");
    await rest();
    expect(jump.hidden).toBe(false);
    jump.click();
    expect(ids().at(-1)).toBe("m2999");
    expect(fromEnd()).toBe(0);
    await rest();
    expect(fromEnd()).toBe(0);
    expect(jump.hidden).toBe(true);
  });

  test("those at the end touch no others while they stream in", async () => {
    const { box, log, rest, fromEnd, articles } = await mountLongLog(LONG);
    const asked = addTurn(LONG, "And?", made);
    log.show(asked);
    log.append("answer", "First ");
    await rest();
    const changed = new Set<Node>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records) changed.add(target);
    });
    watch.observe(box, { subtree: true, childList: true, characterData: true, attributes: true });
    for (let count = 0; count < 50; count += 1) {
      log.append("answer", "word ".repeat(30));
      await nextFrame();
      expect(fromEnd()).toBe(0);
    }
    watch.disconnect();
    const last = articles().at(-1);
    expect([...changed].filter((node) => node !== box && !last?.contains(node))).toEqual([]);
  });

  test("an answer goes on while it is far from the screen", async () => {
    const { log, rest, jump, articles, ids } = await mountLongLog(LONG);
    const asked = addTurn(LONG, "And?", made);
    log.show(asked);
    log.append("answer", "Half");
    log.reveal("m17");
    await rest();
    expect(ids()).not.toContain(asked.messages.at(-1)?.id);
    log.append("answer", " of it");
    await log.drawn();
    jump.click();
    expect(articles().at(-1)?.querySelector("[data-part=answer]")?.textContent).toBe("Half of it");
    log.reveal("m17");
    const end = { ending: { status: "stopped" }, figures: undefined } as const;
    log.show(withAnswer(asked, { thinking: "", answer: "Half of it", end }));
    log.follow();
    await rest();
    expect(articles().at(-1)?.dataset["status"]).toBe("stopped");
  });

  test("all are printed", async () => {
    const { box, log, ids, rest, fromEnd } = await mountLongLog(longConversation(700));
    const before = ids();
    dispatchEvent(new Event("beforeprint"));
    expect(ids()).toHaveLength(700);
    expect(box.textContent).toContain("m1. Some words");
    dispatchEvent(new Event("afterprint"));
    expect(ids()).toEqual(before);
    await rest();
    expect(fromEnd()).toBe(0);
    await log.drawn();
  });
});

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
