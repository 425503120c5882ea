import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import { longConversation, mountLongLog } from "../support/mount-long-log.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

const LONG = longConversation(3000);

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
});
