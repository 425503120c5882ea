import { chromium, expect, type Page } from "@playwright/test";
import { SANDBOX_ARGS } from "../../../scripts/sandbox-args.mjs";
import {
  type Engine,
  type EngineBrowser,
  type EngineOptions,
  WAIT_LIMIT_MS,
  textExpression,
  waitError,
} from "./engine.ts";

/** Starts the Chromium of CAUSETTE_CHROMIUM, else Playwright's, headless. */
export async function startChromium({ proxyPort }: EngineOptions): Promise<EngineBrowser> {
  const executablePath = process.env["CAUSETTE_CHROMIUM"];
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--disable-background-networking", ...SANDBOX_ARGS],
  });
  return {
    async newEngine() {
      const context = await browser.newContext({
        locale: "en-GB",
        ignoreHTTPSErrors: true,
        proxy: { server: `http://127.0.0.1:${proxyPort}`, bypass: "127.0.0.1,localhost,[::1]" },
      });
      context.setDefaultTimeout(WAIT_LIMIT_MS);
      return chromiumEngine(await context.newPage(), () => context.close());
    },
    close: () => browser.close(),
  };
}

function chromiumEngine(page: Page, close: () => Promise<void>): Engine {
  const engine: Engine = {
    name: "Chromium",
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    fill: async (selector, text) => {
      const field = page.locator(selector);
      const isSelect = (await field.evaluate((element) => element.localName)) === "select";
      await (isSelect ? field.selectOption(text) : field.fill(text));
    },
    click: (selector) => page.locator(selector).click(),
    press: (selector, key) => page.locator(selector).press(key),
    text: async (selector) => String(await page.evaluate(textExpression(selector))),
    waitUntil: async (expression, what) => {
      try {
        // Not waitForFunction, which needs eval.
        await expect
          .poll(() => page.evaluate(`Boolean(${expression})`), { timeout: WAIT_LIMIT_MS })
          .toBe(true);
      } catch (error) {
        throw await waitError(engine, what, error);
      }
    },
    screenshot: async (path) => void (await page.screenshot({ path })),
    close,
  };
  return engine;
}
