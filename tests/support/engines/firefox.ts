import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Page, launch } from "puppeteer-core";
import { findFirefox } from "../../../scripts/find-browser.mjs";
import {
  type Engine,
  type EngineBrowser,
  type EngineOptions,
  WAIT_LIMIT_MS,
  textExpression,
  waitError,
} from "./engine.ts";

/**
 * Starts the system's Firefox, headless, over WebDriver BiDi, with the policy for pages from disk that its users
 * have. Rejects if Firefox isn't there, or if that policy isn't in force.
 */
export async function startFirefox({ proxyPort }: EngineOptions): Promise<EngineBrowser> {
  const executablePath = await findFirefox();
  if (executablePath === undefined) throw new Error("No Firefox found");
  const browser = await launch({
    browser: "firefox",
    executablePath,
    acceptInsecureCerts: true,
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxyPort,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxyPort,
      // Firefox's own errands stay off the proxy: an address that nothing is asked at, and leave to set it.
      "services.settings.server": "data:,#remote-settings-dummy/v1",
      // Automation sets it to false: then pages from disk may do what they can't do for anybody else.
      "security.fileuri.strict_origin_policy": true,
    },
  });
  try {
    await requireStrictFilePolicy(await browser.newPage());
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    async newEngine() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT_LIMIT_MS);
      page.on("dialog", (dialog) => void dialog.accept());
      return firefoxEngine(page, () => context.close());
    },
    close: () => browser.close(),
  };
}

function firefoxEngine(page: Page, close: () => Promise<void>): Engine {
  const engine: Engine = {
    name: "Firefox",
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    fill: (selector, text) => page.locator(selector).fill(text),
    click: (selector) => page.locator(selector).click(),
    press: async (selector, key) => {
      await page.focus(selector);
      await page.keyboard.press(key);
    },
    text: async (selector) => String(await page.evaluate(textExpression(selector))),
    waitUntil: async (expression, what) => {
      try {
        await page.waitForFunction(expression);
      } catch (error) {
        throw await waitError(engine, what, error);
      }
    },
    screenshot: async (path) => void (await page.screenshot({ path: pngPath(path) })),
    close,
  };
  return engine;
}

function pngPath(path: string): `${string}.png` {
  return path.endsWith(".png") ? `${path.slice(0, -4)}.png` : `${path}.png`;
}

/** Proves by its effect that one file on disk can't read its neighbour. */
async function requireStrictFilePolicy(page: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "causette-firefox-"));
  try {
    await writeFile(join(folder, "page.html"), "<!doctype html><title>policy</title>");
    await writeFile(join(folder, "neighbour.txt"), "");
    await page.goto(pathToFileURL(join(folder, "page.html")).href);
    if (await page.evaluate(`fetch("neighbour.txt").then(() => true, () => false)`)) {
      throw new Error("Firefox runs without its strict policy for pages from disk");
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
