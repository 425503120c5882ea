import { writeFile } from "node:fs/promises";
import getPort from "get-port";
import { Builder, By, Key, type WebDriver, type WebElement, until } from "selenium-webdriver";
import { Select } from "selenium-webdriver/lib/select.js";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { findWebKit } from "../../../scripts/find-browser.mjs";
import {
  type Engine,
  type EngineBrowser,
  type EngineOptions,
  WAIT_LIMIT_MS,
  textExpression,
  waitError,
} from "./engine.ts";
import { startDisplay } from "./display.ts";

const LOOPBACK = ["127.0.0.1", "localhost", "::1"];
const KEYS = { Enter: Key.ENTER, Escape: Key.ESCAPE } as const;

/**
 * WebKitGTK's MiniBrowser through WebKitWebDriver, on a display of its own where there is none. Each engine is a process
 * of its own, which starts in a second. Rejects if the driver isn't there.
 */
export async function startWebKit({ proxyPort }: EngineOptions): Promise<EngineBrowser> {
  const executable = await findWebKit();
  if (executable === undefined) throw new Error("No WebKitWebDriver found");
  return { newEngine: () => startSession(executable, proxyPort), close: async () => {} };
}

async function startSession(executable: string, proxyPort: number): Promise<Engine> {
  const display = await startDisplay();
  const port = await getPort({ host: "127.0.0.1" });
  const service = new DriverService(executable, {
    hostname: "127.0.0.1",
    port,
    args: ["--host=127.0.0.1", `--port=${port}`],
    env: { ...process.env, DISPLAY: display.name },
  });
  const stop = async () => {
    await service.kill();
    await display.stop();
  };
  try {
    const driver = await openSession(await service.start(), proxyPort);
    return webKitEngine(driver, async () => {
      try {
        await driver.quit();
      } finally {
        await stop();
      }
    });
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openSession(server: string, proxyPort: number): Promise<WebDriver> {
  const driver = await new Builder()
    .usingServer(server)
    .disableEnvironmentOverrides()
    .withCapabilities({
      browserName: "MiniBrowser",
      acceptInsecureCerts: true,
      unhandledPromptBehavior: "accept",
      // Not the capability `proxy`: WebKitGTK takes its `sslProxy` for one that itself speaks TLS.
      "webkitgtk:browserOptions": {
        args: [
          "--automation",
          `--proxy=http://127.0.0.1:${proxyPort}`,
          ...LOOPBACK.map((host) => `--ignore-host=${host}`),
        ],
      },
    })
    .build();
  await driver.manage().setTimeouts({ script: WAIT_LIMIT_MS, pageLoad: WAIT_LIMIT_MS });
  return driver;
}

function webKitEngine(driver: WebDriver, close: () => Promise<void>): Engine {
  const evaluate = (expression: string): Promise<unknown> =>
    driver.executeScript(`return (async () => (${expression}))()`);
  const locate = async (selector: string): Promise<WebElement> =>
    await driver.wait(until.elementLocated(By.css(selector)), WAIT_LIMIT_MS, `Nothing matches ${selector}`);
  const engine: Engine = {
    name: "WebKit",
    open: (url) => driver.get(url),
    evaluate,
    fill: async (selector, text) => fill(await locate(selector), text),
    click: async (selector) => (await locate(selector)).click(),
    press: async (selector, key) => (await locate(selector)).sendKeys(KEYS[key]),
    text: async (selector) => String(await evaluate(textExpression(selector))),
    waitUntil: async (expression, what) => {
      try {
        await driver.wait(() => evaluate(expression), WAIT_LIMIT_MS, undefined, 50);
      } catch (error) {
        throw await waitError(engine, what, error);
      }
    },
    screenshot: async (path) => writeFile(path, await driver.takeScreenshot(), "base64"),
    close,
  };
  return engine;
}

async function fill(element: WebElement, text: string): Promise<void> {
  if ((await element.getTagName()).toLowerCase() === "select") {
    await new Select(element).selectByValue(text);
    return;
  }
  await element.clear();
  await element.sendKeys(text);
}
