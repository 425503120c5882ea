import type { Locator } from "@playwright/test";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

const TEXT =
  "A container holds a program together with all that it needs to run, so that it behaves in the same way on each machine, whatever else is installed there. ".repeat(
    12,
  );

/** The number of characters in the longest line, as it is drawn. */
async function longestLine(part: Locator): Promise<number> {
  return part.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lines = new Map<number, number>();
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      for (let at = 0; at < (text.nodeValue ?? "").length; at += 1) {
        const character = document.createRange();
        character.setStart(text, at);
        character.setEnd(text, at + 1);
        const { top } = character.getBoundingClientRect();
        lines.set(top, (lines.get(top) ?? 0) + 1);
      }
    }
    return Math.max(...lines.values());
  });
}

for (const font of ["", "Liberation Sans"]) {
  test(`no line has more than 110 characters, in a window of 2560 px, in ${font || "the system's font"}`, async ({
    chat,
    page,
    server,
  }) => {
    await page.setViewportSize({ width: 2560, height: 1200 });
    server.answer(says(TEXT, { thinking: TEXT }));
    await chat.open();
    await chat.ask(TEXT);
    await expect(chat.status).toHaveText(/^Done/);
    await expect(chat.answer).toHaveText(TEXT.trim());
    if (font !== "") {
      await page.evaluate((name) => document.documentElement.style.setProperty("--sans", name), font);
    }
    await chat.log.getByText("Thought").click();
    const parts = [
      chat.answer,
      page.locator("[data-part=thinking]"),
      chat.log.getByRole("article", { name: "You" }).locator("[data-part=answer]"),
    ];
    for (const part of parts) {
      const characters = await longestLine(part);
      expect(characters).toBeLessThanOrEqual(110);
      expect(characters).toBeGreaterThan(85);
    }
  });
}
