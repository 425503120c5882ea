/** One real browser with one page, driven alike whatever the engine. Selectors are CSS. */
export interface Engine {
  readonly name: "Chromium" | "Firefox" | "WebKit";
  /** Opens an address and waits for the page's `load`. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page, awaited if it is a promise; rejects if it throws. */
  evaluate(expression: string): Promise<unknown>;
  /** Types over what a field holds; for a `select`, chooses the option with that value. */
  fill(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  press(selector: string, key: "Enter" | "Escape"): Promise<void>;
  /** The text as it is rendered; rejects if nothing matches. */
  text(selector: string): Promise<string>;
  /** Waits until an expression is truthy; rejects after `WAIT_LIMIT_MS` with `what` and the page's text. */
  waitUntil(expression: string, what: string): Promise<void>;
  /** Writes a PNG of what the window shows. */
  screenshot(path: string): Promise<void>;
  /** Closes the page, and forgets what it kept. */
  close(): Promise<void>;
}

/** A running browser, for one engine after the other: nothing that one keeps reaches the next. */
export interface EngineBrowser {
  newEngine(): Promise<Engine>;
  /** Ends every process that was started for it. */
  close(): Promise<void>;
}

/** How a browser is started. */
export interface EngineOptions {
  /** Port on 127.0.0.1 of the CONNECT proxy that gets all traffic but the one to loopback. */
  readonly proxyPort: number;
}

/** How long `waitUntil` and a single script may take. */
export const WAIT_LIMIT_MS = 45_000;

/** What `Engine.text` evaluates. */
export function textExpression(selector: string): string {
  const quoted = JSON.stringify(selector);
  return `(() => {
    const element = document.querySelector(${quoted});
    if (element === null) throw new Error("Nothing matches " + ${quoted});
    return element.innerText;
  })()`;
}

/** The error of a `waitUntil` that ran out of time: what was awaited, and what the page shows instead. */
export async function waitError(engine: Pick<Engine, "text">, what: string, cause: unknown): Promise<Error> {
  const shown = await engine.text("body").catch((error: unknown) => `no text: ${String(error)}`);
  return new Error(`Waited ${WAIT_LIMIT_MS / 1000} s for ${what}. The page shows:\n${shown}`, { cause });
}

/**
 * The same engine, in which the Configuration opens and shuts as a user does it: it opens before something in it is used
 * or read, and shuts before something else is used, which an open sheet covers in a narrow window. What is used is
 * scrolled to first: engines count what lies behind the head of the sheet as seen.
 */
export function openingPanel(engine: Engine): Engine {
  const reach = (selector: string, shuts = true): Promise<unknown> =>
    engine.evaluate(`(() => {
      const panel = document.querySelector("#configuration");
      if (panel === null) return;
      const element = document.querySelector(${JSON.stringify(selector)});
      const isInside = panel.contains(element);
      if (isInside || ${shuts}) panel.togglePopover(isInside);
      if (isInside && ${shuts}) element.scrollIntoView({ block: "center", behavior: "instant" });
    })()`);
  return {
    ...engine,
    async fill(selector, text) {
      await reach(selector);
      await engine.fill(selector, text);
    },
    async click(selector) {
      await reach(selector);
      await engine.click(selector);
    },
    async press(selector, key) {
      await reach(selector);
      await engine.press(selector, key);
    },
    async text(selector) {
      await reach(selector, false);
      return engine.text(selector);
    },
  };
}
