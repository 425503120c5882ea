import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { addTurn, withAnswer } from "../../../src/chat/model/branches.ts";
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
    const asked = addTurn(LONG, { text: "And?" }, made);
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
    const asked = addTurn(LONG, { text: "And?" }, made);
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
