// @ts-check
import { openChat, PARTS } from "./open-chat.mjs";

/**
 * Reads off our page what the baseline has to share with it, and how often this browser draws.
 *
 * @param {import("@playwright/test").Browser} browser @param {import("./measure-run.mjs").Place} ours
 * @returns {Promise<{ look: Record<string, string>, framesPerSecond: number }>} CSS of the log
 */
export async function probe(browser, ours) {
  const { page, close } = await openChat(browser, { ...ours, question: "bench warm-up" });
  await page.click(PARTS.send);
  await page.waitForSelector(`${PARTS.status}[data-status=done]`, { state: "attached" });
  const look = await page.locator(PARTS.answer).evaluate((answer, selector) => {
    const log = document.querySelector(selector);
    const box = log?.getBoundingClientRect();
    const style = getComputedStyle(answer);
    return {
      width: `${box?.width}px`,
      height: `${box?.height}px`,
      "padding-right": `${(box?.width ?? 0) - answer.getBoundingClientRect().width - 2}px`,
      font: style.font,
    };
  }, PARTS.log);
  const framesPerSecond = await page.evaluate(
    () =>
      new Promise((/** @type {(rate: number) => void} */ resolve) => {
        const FRAMES = 60;
        /** @type {number[]} */
        const seen = [];
        requestAnimationFrame(function next(at) {
          if (seen.push(at) <= FRAMES) requestAnimationFrame(next);
          else resolve((1000 * FRAMES) / (at - (seen[0] ?? at)));
        });
      }),
  );
  await close();
  return { look, framesPerSecond };
}
