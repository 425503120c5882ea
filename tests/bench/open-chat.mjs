// @ts-check
import { CONTEXT } from "./browser.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/** How both pages are found their way in. */
export const PARTS = {
  baseURL: "[name=baseURL]",
  human: "[name=human]",
  send: "[data-action=send]",
  stop: "[data-action=stop]",
  startOver: "[data-action=new]",
  log: "[role=log]",
  status: "[data-part=status]",
  answer: "[data-role=assistant]:last-child [data-part=answer]",
};
/** A page that has fallen still longer than this does not come to an end. */
const LIMIT_MS = 90_000;

/**
 * A page in which a question is typed, and Send not yet pressed. A warm one has answered a short question before and
 * forgotten it, so that what loads late has loaded; a cold one has just been opened.
 *
 * @typedef {object} Chat
 * @property {Page} page
 * @property {import("@playwright/test").CDPSession} devtools
 * @property {() => Promise<void>} close
 */

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {{ url: string, baseURL: string, question: string, isCold?: boolean }} options
 * @returns {Promise<Chat>} in a context of its own
 */
export async function openChat(browser, { url, baseURL, question, isCold = false }) {
  const context = await browser.newContext(CONTEXT);
  context.setDefaultTimeout(LIMIT_MS);
  const page = await context.newPage();
  await page.goto(url);
  await page.fill(PARTS.baseURL, baseURL);
  if (!isCold) await warmUp(page);
  await page.fill(PARTS.human, question);
  await page.locator(PARTS.send).click({ trial: true });
  const devtools = await context.newCDPSession(page);
  // Processor time: what else the machine does makes tasks longer, but not busier.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await devtools.send("HeapProfiler.collectGarbage");
  if (!isCold) await idle(page);
  return { page, devtools, close: () => context.close() };
}

/** @param {Page} page */
async function warmUp(page) {
  await page.fill(PARTS.human, "bench warm-up");
  await page.click(PARTS.send);
  await page.waitForSelector(`${PARTS.status}[data-status=done]`, { state: "attached" });
  await page.waitForSelector(`${PARTS.log}:not([aria-busy=true])`, { state: "attached" });
  await page.click(PARTS.startOver);
  await page.waitForSelector(PARTS.answer, { state: "detached" });
}

/** Until the page has nothing urgent left to do. @param {Page} page */
async function idle(page) {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/**
 * A button, ready to be pressed with the mouse. Unlike Playwright's own click the press runs nothing in the page that
 * would count as its work.
 *
 * @param {Page} page @param {string} selector
 * @returns {Promise<() => Promise<void>>} presses it
 */
export async function aimAt(page, selector) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} can't be seen.`);
  return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
