// @ts-check
/** @typedef {import("./tab.mjs").Tab} Tab */

/** How both pages are found their way in. */
export const PARTS = {
  baseURL: "[name=baseURL]",
  human: "[name=human]",
  send: "[data-action=send]",
  stop: "[data-action=stop]",
  /** Beside the open list of conversations, the list has the button. */
  startOver: "html:not([data-conversations]) [data-action=new], html[data-conversations] [data-action=start]",
  log: "[role=log]",
  status: "[data-part=status]",
  answer: "[data-role=assistant]:last-child [data-part=answer]",
};

/**
 * A page in which a question is typed, and Send not yet pressed. A warm one has answered a short question before and
 * forgotten it, so that what loads late has loaded; a cold one has just been opened.
 *
 * @param {import("./browser.mjs").Browser} browser
 * @param {{ url: string, baseURL: string, question: string, isCold?: boolean }} options
 * @returns {Promise<Tab>}
 */
export async function openChat(browser, options) {
  const tab = await browser.newTab();
  await openChatIn(tab, options);
  return tab;
}

/**
 * The same in a tab that is there.
 *
 * @param {Tab} tab @param {{ url: string, baseURL: string, question: string, isCold?: boolean }} options
 */
export async function openChatIn(tab, { url, baseURL, question, isCold = false }) {
  await tab.open(url);
  await tab.evaluate(toggleConfiguration);
  await tab.fill(PARTS.baseURL, baseURL);
  await tab.evaluate(toggleConfiguration);
  if (!isCold) await warmUp(tab);
  await tab.fill(PARTS.human, question);
  // Processor time: what else the machine does makes tasks longer, but not busier.
  await tab.devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await tab.devtools.send("HeapProfiler.collectGarbage");
  if (!isCold) await idle(tab);
}

/** @param {Tab} tab */
async function warmUp(tab) {
  await tab.fill(PARTS.human, "bench warm-up");
  await tab.click(PARTS.send);
  await tab.seen(`${PARTS.status}[data-status=done]`);
  await tab.seen(`${PARTS.log}:not([aria-busy=true])`);
  await tab.click(PARTS.startOver);
  await tab.gone(PARTS.answer);
}

/** Until the page has nothing urgent left to do. @param {Tab} tab */
export async function idle(tab) {
  await tab.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => resolve(undefined), { timeout: 1000 })),
  );
}

/** Our page has its address in a panel; the baseline has none. */
function toggleConfiguration() {
  const panel = document.querySelector("#configuration");
  if (panel instanceof HTMLElement) panel.togglePopover();
}
