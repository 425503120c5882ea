// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { focusOn, watchKeys } from "./measure-long.mjs";
import { focusHuman } from "./measure-usable.mjs";
import { idle, PARTS } from "./open-chat.mjs";
import { COMMON, RARE } from "./seed-history.mjs";

/** @typedef {import("./tab.mjs").Tab} Tab */

const ROW = ".conversation-row";
const KEY_MS = 50;
const SEARCH = "[name=conversationsSearch]";
/** An import takes longer than anything else. */
const IMPORT_LIMIT_MS = 600_000;

/**
 * What the page does with the conversations that are kept. Milliseconds.
 *
 * @typedef {object} HistoryFigures
 * @property {number} usableMs from the navigation until a key lands in Human
 * @property {number} listMs from then until the list is drawn; 0: it was before
 * @property {number} rows how many are in the document
 * @property {number} openMs from the click on a row until its conversation is drawn
 * @property {number} firstHitMs from the last key of a query to its first results, of a word that all have
 * @property {number} allHitsMs the same to the last result of a word that five have
 * @property {number} slowestKeyMs while it searches
 * @property {number} longestTaskMs of all that; 0 if there was none above 50 ms
 */

/**
 * Imports a file into a new tab, which is left open.
 *
 * @param {import("./browser.mjs").Browser} browser @param {string} url @param {string} file
 * @returns {Promise<{ tab: Tab, importMs: number, longestTaskMs: number }>}
 */
export async function openWithHistory(browser, url, file) {
  const tab = await browser.newTab();
  await tab.open(url);
  await tab.gone("html[data-starting]");
  await tab.evaluate(showList);
  await tab.seen("html[data-conversations]");
  const tasks = await tab.keep(watchTasks);
  const start = performance.now();
  const { root } = await tab.devtools.send("DOM.getDocument");
  const { nodeId } = await tab.devtools.send("DOM.querySelector", {
    nodeId: root.nodeId,
    selector: "[name=conversationsFile]",
  });
  await tab.devtools.send("DOM.setFileInputFiles", { nodeId, files: [file] });
  await tab.seen("[data-part=import-preview][open] [data-action=import]:disabled");
  await tab.seen("[data-part=import-preview][open] [data-action=import]:enabled", IMPORT_LIMIT_MS);
  await tab.click("[data-part=import-preview] [data-action=import]");
  await tab.gone("[data-part=import-preview][open]", IMPORT_LIMIT_MS);
  await tab.seen(ROW);
  const importMs = performance.now() - start;
  return { tab, importMs, longestTaskMs: await tasks.evaluate(({ longest }) => longest()) };
}

/** Opens the page again in its tab. @param {Tab} tab @param {string} url @returns {Promise<HistoryFigures>} */
export async function measureHistory(tab, url) {
  const { devtools } = tab;
  await devtools.send("Page.enable"); // for the script
  const source = `(${focusHuman.toString()})(); (${watchList.toString()})(${JSON.stringify(ROW)}); globalThis.benchTasks = (${watchTasks.toString()})()`;
  const script = await devtools.send("Page.addScriptToEvaluateOnNewDocument", { source });
  await tab.open("about:blank");
  await devtools.send("Page.navigate", { url });
  await tab.evaluate(() => Reflect.get(globalThis, "benchFocused"));
  await tab.press("a");
  const usableMs = await tab.evaluate(() => Reflect.get(globalThis, "benchLanded"));
  const listedMs = await tab.evaluate(() => Reflect.get(globalThis, "benchListed"));
  await tab.loaded();
  await devtools.send("Page.removeScriptToEvaluateOnNewDocument", script);
  await idle(tab);
  const rows = await tab.evaluate((row) => document.querySelectorAll(row).length, ROW);
  const open = await tab.keep(watchOpening);
  const other = [12, 13].map(
    (place) => `${ROW}[aria-posinset="${place}"] [data-action=open]:not([aria-current])`,
  );
  await tab.click(other.join());
  const openMs = await open.evaluate(({ opened }) => opened);
  const first = await search(tab, COMMON, 1);
  const all = await search(tab, RARE.query, RARE.count);
  const longestTaskMs = await tab.evaluate(() => Reflect.get(globalThis, "benchTasks").longest());
  return {
    usableMs,
    listMs: Math.max(0, listedMs - usableMs),
    rows,
    openMs,
    firstHitMs: first.foundMs,
    allHitsMs: all.foundMs,
    slowestKeyMs: Math.max(first.slowestKeyMs, all.slowestKeyMs),
    longestTaskMs,
  };
}

/**
 * Puts a query into the field, and types in Human until the results are there.
 *
 * @param {Tab} tab @param {string} query @param {number} count of results to wait for, at least
 */
async function search(tab, query, count) {
  await tab.fill(SEARCH, "no text has this");
  await tab.seen("[data-region=conversations][data-searching][data-empty]");
  const keys = await tab.keep(watchKeys);
  const found = await tab.keep(watchResults, { field: SEARCH, row: ROW, count });
  await tab.fill(SEARCH, query);
  await tab.evaluate(focusOn, PARTS.human);
  let isFound = false;
  const over = found.evaluate(({ found: ms }) => ms).finally(() => (isFound = true));
  while (!isFound) {
    await tab.press("b");
    await sleep(KEY_MS);
  }
  return { foundMs: await over, slowestKeyMs: await keys.evaluate(({ slowest }) => slowest()) };
}

/** Opens the list, which stays open from now on. */
function showList() {
  const button = document.querySelector("[data-action=conversations]");
  if (button instanceof HTMLElement) button.click();
}

function watchTasks() {
  /** @type {PerformanceEntry[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => void tasks.push(...list.getEntries()));
  observer.observe({ type: "longtask" });
  return {
    longest() {
      tasks.push(...observer.takeRecords());
      return Math.max(0, ...tasks.map(({ duration }) => duration));
    },
  };
}

/** Notes when the first rows have been drawn. @param {string} row */
function watchList(row) {
  const listed = new Promise((/** @type {(ms: number) => void} */ resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(row) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { benchListed: listed });
}

/** From a click on a row until its conversation is drawn. */
function watchOpening() {
  const opened = new Promise((/** @type {(ms: number) => void} */ resolve) => {
    const onClick = (/** @type {Event} */ { timeStamp, target }) => {
      if (!(target instanceof Element) || target.closest(".conversation-row") === null) return;
      removeEventListener("click", onClick, { capture: true });
      const answer = () =>
        document.querySelector("[role=log] [data-role=assistant] [data-part=answer] :not(:empty)");
      const before = answer();
      requestAnimationFrame(function look() {
        const now = answer();
        if (now === null || now === before) requestAnimationFrame(look);
        else setTimeout(() => resolve(performance.now() - timeStamp));
      });
    };
    addEventListener("click", onClick, { capture: true });
  });
  return { opened };
}

/** From the next input in a field until so many results are drawn. @param {{ field: string, row: string, count: number }} wanted */
function watchResults({ field, row, count }) {
  const isThere = () => Number(document.querySelector(row)?.getAttribute("aria-setsize")) >= count;
  const found = new Promise((/** @type {(ms: number) => void} */ resolve) => {
    document.querySelector(field)?.addEventListener(
      "input",
      ({ timeStamp }) =>
        requestAnimationFrame(function look() {
          if (isThere()) setTimeout(() => resolve(performance.now() - timeStamp));
          else requestAnimationFrame(look);
        }),
      { once: true },
    );
  });
  return { found };
}
