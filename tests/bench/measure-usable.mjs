// @ts-check
import { PARTS } from "./open-chat.mjs";

/**
 * Opens a page and types a key into Human as soon as it is there.
 *
 * @param {import("./browser.mjs").Browser} browser @param {string} url
 * @returns {Promise<number>} milliseconds from the start of the navigation until the key has landed
 */
export async function measureUsable(browser, url) {
  const tab = await browser.newTab();
  const { devtools } = tab;
  await devtools.send("Page.enable"); // for the script
  await devtools.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${focusHuman.toString()})()` });
  await devtools.send("Page.navigate", { url });
  await tab.evaluate(() => Reflect.get(globalThis, "benchFocused"));
  await tab.press("a");
  const ms = await tab.evaluate(() => Reflect.get(globalThis, "benchLanded"));
  await tab.loaded();
  const kept = await tab.evaluate(
    (selector) => Reflect.get(document.querySelector(selector) ?? {}, "value"),
    PARTS.human,
  );
  await tab.close();
  if (kept !== "a") throw new Error("The key that was typed while the page started has been lost.");
  return ms;
}

/** Focuses Human as soon as it is there. Runs in the page. */
export function focusHuman() {
  const focused = new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
    const observer = new MutationObserver(() => {
      const human = document.querySelector("[name=human]");
      if (!(human instanceof HTMLElement)) return;
      observer.disconnect();
      human.focus();
      resolve();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const landed = new Promise((resolve) =>
    addEventListener("input", () => resolve(performance.now()), { capture: true, once: true }),
  );
  Object.assign(globalThis, { benchFocused: focused, benchLanded: landed });
}
