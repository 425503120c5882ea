// @ts-check
/** A page that has stood still longer than this does not come to an end. */
const LIMIT_MS = 90_000;

/** @typedef {import("puppeteer-core").CDPSession} Session */

/**
 * A tab of the browser. Functions that run in the page see nothing but their argument, which is JSON.
 *
 * @typedef {object} Tab
 * @property {Session} devtools
 * @property {(url: string) => Promise<void>} open resolves when the page has loaded
 * @property {() => Promise<void>} loaded until it has
 * @property {<A, R>(run: (argument: A) => R, argument?: A) => Promise<Awaited<R>>} evaluate
 * @property {<A, R extends object>(run: (argument: A) => R, argument?: A) => Promise<Kept<Awaited<R>>>} keep runs a function and keeps its result in the page
 * @property {(selector: string, limitMs?: number) => Promise<void>} seen until an element is there
 * @property {(selector: string, limitMs?: number) => Promise<void>} gone until no such element is there
 * @property {(selector: string, text: string) => Promise<void>} fill
 * @property {(selector: string) => Promise<void>} click
 * @property {(selector: string) => Promise<() => Promise<void>>} aimAt finds an element: its result presses the mouse there
 * @property {(key: string) => Promise<void>} press a key that writes one character
 * @property {() => Promise<void>} close
 */

/**
 * A value that stays in the page.
 *
 * @template R
 * @typedef {object} Kept
 * @property {<T>(run: (kept: R) => T) => Promise<Awaited<T>>} evaluate
 */

/** @param {Session} devtools @param {() => Promise<void>} dispose @returns {Tab} */
export function openTab(devtools, dispose) {
  /** @param {{ result: { value?: any, objectId?: string }, exceptionDetails?: { text: string, exception?: { description?: string } } }} answer */
  const resultOf = ({ result, exceptionDetails }) => {
    if (exceptionDetails === undefined) return result;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  /** @param {Function} run @param {unknown} argument */
  const call = (run, argument) =>
    `(${run.toString()})(${argument === undefined ? "" : JSON.stringify(argument)})`;

  /** @type {Tab} */
  const tab = {
    devtools,
    async open(url) {
      await devtools.send("Page.bringToFront"); // a tab in the background gets no frames
      const { errorText } = await devtools.send("Page.navigate", { url });
      if (errorText !== undefined) throw new Error(`${url}: ${errorText}`);
      await tab.loaded();
    },
    async loaded() {
      await tab.evaluate(
        () =>
          document.readyState === "complete" ||
          new Promise((resolve) => addEventListener("load", () => resolve(true))),
      );
    },
    async evaluate(run, argument) {
      const expression = call(run, argument);
      return resultOf(
        await devtools.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }),
      ).value;
    },
    async keep(run, argument) {
      const { objectId } = resultOf(
        await devtools.send("Runtime.evaluate", { expression: call(run, argument), awaitPromise: true }),
      );
      if (objectId === undefined) throw new Error("Only objects can be kept.");
      return {
        async evaluate(use) {
          const functionDeclaration = `function () { return (${use.toString()})(this); }`;
          const options = { objectId, functionDeclaration, awaitPromise: true, returnByValue: true };
          return resultOf(await devtools.send("Runtime.callFunctionOn", options)).value;
        },
      };
    },
    seen: (selector, limitMs = LIMIT_MS) => tab.evaluate(untilMatched, { selector, isWanted: true, limitMs }),
    gone: (selector, limitMs = LIMIT_MS) =>
      tab.evaluate(untilMatched, { selector, isWanted: false, limitMs }),
    async fill(selector, text) {
      await tab.seen(selector);
      await tab.evaluate(selectText, selector);
      await devtools.send("Input.insertText", { text });
    },
    async click(selector) {
      const press = await tab.aimAt(selector);
      await press();
    },
    async aimAt(selector) {
      await tab.seen(selector);
      let aim = await tab.keep(aimAtElement, selector);
      return async () => {
        for (;;) {
          const point = await aim.evaluate(({ x, y }) => ({ x, y }));
          const mouse = (/** @type {"mouseMoved" | "mousePressed" | "mouseReleased"} */ type) =>
            devtools.send("Input.dispatchMouseEvent", { type, ...point, button: "left", clickCount: 1 });
          await mouse("mouseMoved");
          await mouse("mousePressed");
          await mouse("mouseReleased");
          if (await aim.evaluate(({ isHit }) => isHit())) return;
          aim = await tab.keep(aimAtElement, selector); // it has moved
        }
      };
    },
    async press(key) {
      await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
      await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    },
    close: dispose,
  };
  return tab;
}

/** @param {{ selector: string, isWanted: boolean, limitMs: number }} options */
function untilMatched({ selector, isWanted, limitMs }) {
  const isMet = () => (document.querySelector(selector) !== null) === isWanted;
  return new Promise((/** @type {(value?: undefined) => void} */ resolve, reject) => {
    if (isMet()) return resolve();
    const observer = new MutationObserver(() => {
      if (!isMet()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    setTimeout(() => reject(new Error(`${selector} is ${isWanted ? "not there" : "still there"}.`)), limitMs);
  });
}

/** @param {string} selector */
function selectText(selector) {
  const field = document.querySelector(selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(selector);
  field.focus();
  field.select();
}

/** The middle of an element, once it stands still, and whether it has been clicked since. @param {string} selector */
async function aimAtElement(selector) {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`${selector} is not there.`);
  element.scrollIntoView({ block: "nearest" });
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let box = element.getBoundingClientRect();
  for (let isStill = false; !isStill;) {
    await nextFrame();
    const now = element.getBoundingClientRect();
    isStill = now.x === box.x && now.y === box.y && now.width > 0;
    box = now;
  }
  let isClicked = false;
  addEventListener(
    "click",
    ({ target }) => (isClicked ||= target instanceof Node && element.contains(target)),
    {
      capture: true,
    },
  );
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, isHit: () => isClicked };
}
