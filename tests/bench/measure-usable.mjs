// @ts-check
import { EventEmitter, once } from "node:events";
import { CONTEXT } from "./browser.mjs";
import { PARTS } from "./open-chat.mjs";

/**
 * Opens a page and types a key into Human as soon as it is there.
 *
 * @param {import("@playwright/test").Browser} browser @param {string} url
 * @returns {Promise<number>} milliseconds from the start of the navigation until the key has landed
 */
export async function measureUsable(browser, url) {
  const context = await browser.newContext(CONTEXT);
  const page = await context.newPage();
  const human = new EventEmitter();
  const focused = once(human, "focus");
  await page.exposeBinding("benchFocused", () => void human.emit("focus"));
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const human = document.querySelector("[name=human]");
      if (!(human instanceof HTMLElement)) return;
      observer.disconnect();
      human.focus();
      Reflect.get(globalThis, "benchFocused")();
    });
    observer.observe(document, { childList: true, subtree: true });
    addEventListener("input", () => performance.mark("key landed"), { capture: true, once: true });
  });
  await page.goto(url, { waitUntil: "commit" });
  await focused;
  await page.keyboard.press("a");
  await page.waitForLoadState("load");
  const landedAt = await page.waitForFunction(() => performance.getEntriesByName("key landed")[0]?.startTime);
  const ms = await landedAt.evaluate((at) => at ?? NaN);
  const kept = await page.inputValue(PARTS.human);
  await context.close();
  if (kept !== "a") throw new Error("The key that was typed while the page started has been lost.");
  return ms;
}
