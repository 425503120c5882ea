// @ts-check
import { openChat, PARTS } from "./open-chat.mjs";

/**
 * Reads off our page what the baseline has to share with it, and how often this browser draws.
 *
 * @param {import("./browser.mjs").Browser} browser @param {import("./measure-run.mjs").Place} ours
 * @returns {Promise<{ look: Record<string, string>, framesPerSecond: number }>} CSS of the log
 */
export async function probe(browser, ours) {
  const tab = await openChat(browser, { ...ours, question: "bench warm-up" });
  await tab.click(PARTS.send);
  await tab.seen(`${PARTS.status}[data-status=done]`);
  const look = await tab.evaluate((parts) => {
    const answer = document.querySelector(parts.answer);
    const log = document.querySelector(parts.log);
    if (answer === null) throw new Error("There is no answer.");
    const box = log?.getBoundingClientRect();
    const style = getComputedStyle(answer);
    return {
      width: `${box?.width}px`,
      height: `${box?.height}px`,
      "padding-right": `${(box?.width ?? 0) - answer.getBoundingClientRect().width - 2}px`,
      font: style.font,
    };
  }, PARTS);
  const framesPerSecond = await tab.evaluate(
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
  await tab.close();
  return { look, framesPerSecond };
}
